import { parseSync } from "vite";

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** Keys of nodes whose identifier is a name within something else, not a name looked up. */
const notLookedUp: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ["property"],
  Property: ["key"],
  PropertyDefinition: ["key"],
  MethodDefinition: ["key"],
  TSPropertySignature: ["key"],
  TSMethodSignature: ["key"],
  TSQualifiedName: ["right"],
  ImportSpecifier: ["imported"],
  ExportSpecifier: ["exported", "local"],
  LabeledStatement: ["label"],
};

/** Where a name is made: variables, parameters, functions, types, imports. */
const declares =
  /^(VariableDeclarator|Function.*|ArrowFunctionExpression|Class.*|Import.*Specifier|CatchClause|TS.*Declaration|TSTypeParameter|TSFunctionType|TSMethodSignature)$/;

/**
 * The names a file uses that nothing in it declares: what it takes from the platform it runs on. A name that is
 * declared anywhere in the file counts as declared everywhere in it.
 */
export function platformNames(path: string, text: string): ReadonlySet<string> {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: Node, isDeclared: boolean): void => {
    if (node["type"] === "Identifier" && typeof node["name"] === "string")
      (isDeclared ? declared : used).add(node["name"]);
    const type = String(node["type"]);
    for (const [key, value] of Object.entries(node)) {
      if (notLookedUp[type]?.includes(key) && node["computed"] !== true) continue;
      const makes = declares.test(type) && ["id", "params", "local", "param", "name"].includes(key);
      const inPattern = isDeclared && /Pattern|^Property$|^RestElement$|^Identifier$/.test(type);
      const isTypeOrDefault = key === "typeAnnotation" || (type === "AssignmentPattern" && key === "right");
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) visit(child, !isTypeOrDefault && (makes || inPattern));
    }
  };
  visit(parseSync(path, text).program as unknown as Node, false);
  return new Set([...used].filter((name) => !declared.has(name)));
}
