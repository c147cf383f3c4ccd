export function runnable(root: string, entry: string): Promise<string>;
export function compiled(root: string, entry: string): Promise<string>;
