export function progress(what: string, detail?: () => string): { readonly end: (state: string) => void };
