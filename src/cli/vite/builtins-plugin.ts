import { parseSync, type Plugin } from "vite";

/**
 * Lets the bundled command line take Node's own modules by `process.getBuiltinModule` instead of `import`. An import
 * reads every export once, and many of them are loaded by being read: importing `parseArgs` alone loads workers and
 * streams, some milliseconds of a command that takes a hundred.
 */
export function builtinsPlugin(): Plugin {
  return {
    name: "attune-builtins",
    apply: "build",
    enforce: "post",
    applyToEnvironment: (environment) => environment.name === "cli",
    renderChunk: (code, { fileName }) => ({ code: withoutImports(code, fileName), map: null }),
  };
}

/** The code with each `import … from "node:…"` as a declaration in the same place. */
export function withoutImports(code: string, fileName: string): string {
  let result = code;
  for (const { start, end, moduleRequest, entries } of parseSync(
    fileName,
    code,
  ).module.staticImports.toReversed()) {
    if (!moduleRequest.value.startsWith("node:")) continue;
    const module = `process.getBuiltinModule(${JSON.stringify(moduleRequest.value)})`;
    const declarations = entries.map(({ importName, localName }) =>
      importName.kind === "Name"
        ? `{${JSON.stringify(importName.name)}:${localName.value}}=${module}`
        : `${localName.value}=${module}`,
    );
    const declaration = declarations.length === 0 ? "" : `const ${declarations.join(",")};`;
    result = result.slice(0, start) + declaration + result.slice(end);
  }
  return result;
}
