// Owns what the system says of files that it would not read or write.

/** A file that could not be read or written: its name as the person knows it, and the code of the system. */
export class FileError extends Error {
  readonly code: string;

  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = codeOf(cause) ?? '';
  }
}

/** The system's code for an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
