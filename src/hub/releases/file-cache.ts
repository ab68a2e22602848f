/** The files that terminals ask for most, in memory. They never change under their name: nothing is ever out of date. */

export interface StoredFile {
  readonly content: Uint8Array
  readonly brotli: Uint8Array | null
}

const sizeOf = ({ content, brotli }: StoredFile) => content.length + (brotli?.length ?? 0)

export class FileCache {
  readonly #maxBytes: number
  readonly #files = new Map<string, StoredFile>()
  #bytes = 0

  constructor(maxBytes = 32_000_000) {
    this.#maxBytes = maxBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  async get(
    sha256: string,
    read: () => Promise<StoredFile | undefined>,
  ): Promise<StoredFile | undefined> {
    const file = this.#files.get(sha256) ?? (await read())
    if (file) this.#keep(sha256, file)
    return file
  }

  /** As the one used last; those used longest ago leave. One that is too large for all is not kept. */
  #keep(sha256: string, file: StoredFile): void {
    if (sizeOf(file) > this.#maxBytes / 4) return
    if (!this.#files.delete(sha256)) this.#bytes += sizeOf(file)
    this.#files.set(sha256, file)
    for (const [oldest, leaving] of this.#files) {
      if (this.#bytes <= this.#maxBytes) return
      this.#files.delete(oldest)
      this.#bytes -= sizeOf(leaving)
    }
  }
}
