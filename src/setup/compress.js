// @ts-check
/** Compresses once, at build time, what the hub would otherwise send as it is: brotli 11 takes too long to do per request. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** Fonts and photographs are compressed already. */
const texts = new Set(['.css', '.html', '.js', '.json', '.svg', '.webmanifest'])

/**
 * Writes `<file>.br` beside every text file of a folder, however deep.
 * @param {string} folder
 */
export function compressTexts(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  for (const entry of entries) {
    if (!entry.isFile() || !texts.has(extname(entry.name))) continue
    const file = join(entry.parentPath, entry.name)
    const content = readFileSync(file)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    }
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
  }
}
