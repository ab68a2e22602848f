/** Answers with bytes that have a name of their own: from the cache of whoever asks when it has them, compressed, in part. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { byteRange } from './byte-range.ts'
import type { StoredFile } from './file-cache.ts'

export interface NamedBytes extends StoredFile {
  /** What the ETag is made of. Changes with the content. */
  readonly tag: string
  readonly cacheControl: string
}

const acceptsBrotli = (request: FastifyRequest) =>
  (request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((coding) => /^\s*br\s*(?:;\s*q\s*=\s*(?:1|0\.\d*[1-9])\d*\s*)?$/.test(coding))

const isHeld = (request: FastifyRequest, etags: readonly string[]) => {
  const held = request.headers['if-none-match']
  if (held === undefined) return false
  return (
    held === '*' || held.split(',').some((tag) => etags.includes(tag.trim().replace(/^W\//, '')))
  )
}

/** A download that was cut goes on in the bytes as they are: it counts those it has once uncompressed. */
export function sendBytes(request: FastifyRequest, reply: FastifyReply, bytes: NamedBytes) {
  const { content, brotli, tag, cacheControl } = bytes
  const plainTag = `"${tag}"`
  const brotliTag = `"${tag}-br"`
  void reply
    .header('cache-control', cacheControl)
    .header('vary', 'accept-encoding')
    .header('accept-ranges', 'bytes')
  if (isHeld(request, [plainTag, brotliTag])) return reply.code(304).header('etag', plainTag).send()

  void reply.type('application/json; charset=utf-8')
  const { range: rangeHeader, 'if-range': ifRange } = request.headers
  const isSame = ifRange === undefined || ifRange === plainTag
  const range = isSame ? byteRange(rangeHeader, content.length) : undefined
  if (range === 'unsatisfiable')
    return reply.code(416).header('content-range', `bytes */${content.length}`).send()
  if (range)
    return reply
      .code(206)
      .header('etag', plainTag)
      .header('content-range', `bytes ${range.start}-${range.end - 1}/${content.length}`)
      .send(asBuffer(content.subarray(range.start, range.end)))
  if (brotli && rangeHeader === undefined && acceptsBrotli(request))
    return reply.header('etag', brotliTag).header('content-encoding', 'br').send(asBuffer(brotli))
  return reply.header('etag', plainTag).send(asBuffer(content))
}

const asBuffer = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
