export function findPoppler(): boolean;
