/** A pure function of two things that several ask about the same two in a row: what came of the last is kept. */
export function remembering<First, Second, Value>(
  make: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  let last: { readonly first: First; readonly second: Second; readonly value: Value } | undefined;
  return (first, second) => {
    if (last === undefined || last.first !== first || last.second !== second)
      last = { first, second, value: make(first, second) };
    return last.value;
  };
}
