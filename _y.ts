import { main } from "./src/cli/main.ts"; import { readFileSync } from "node:fs"; import { createHash } from "node:crypto";
process.env.SOURCE_DATE_EPOCH="1700000000";
for (let i=0;i<8;i++){ await main(["handout","/tmp/hp/det/talk.md","--layout","6","--out",`/tmp/hp/det/p${i}.pdf`]); console.log(createHash("md5").update(readFileSync(`/tmp/hp/det/p${i}.pdf`)).digest("hex")); }
