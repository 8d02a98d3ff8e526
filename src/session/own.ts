/** An entry of a record by a name that may come from anywhere: `__proto__` and `constructor` are names like others. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The same record with one entry more, or another one in its place. */
export function withOwn<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
  value: Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries([...Object.entries(record), [name, value]]);
}
