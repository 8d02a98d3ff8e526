import { openMemoryStore } from "../../../src/server/store/memory.ts";
import { openSqliteStore } from "../../../src/server/store/sqlite.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { storeContract, valueOf } from "../store-contract.ts";

storeContract("memory", () => Promise.resolve(openMemoryStore()));
storeContract("SQLite", async () => valueOf(await openSqliteStore(`${tempFolder()}/sessions.db`)));
