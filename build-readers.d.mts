export declare function buildReaders(files: readonly string[], folder: string): Promise<void>
