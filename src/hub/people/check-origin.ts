/**
 * Whether a page of the console asked, and not another site with the cookie of who works there: the address the browser
 * names, and a header that no other site may set without asking first (Fetch, CORS preflight).
 */
import type { FastifyRequest } from 'fastify'
import { refuseSession } from './session-refusal.ts'

const reading = new Set(['GET', 'HEAD'])

/** Throws `Refusal` « bad-origin ». `origin` as in the settings. */
export function checkOrigin({ method, headers }: FastifyRequest, origin: string): void {
  const site = headers['sec-fetch-site']
  if (reading.has(method)) {
    // `none` is somebody who typed the address.
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw refuseSession('bad-origin')
    return
  }
  const isOurs = headers.origin === undefined ? site === 'same-origin' : headers.origin === origin
  const isOtherSite = site !== undefined && site !== 'same-origin'
  if (!isOurs || isOtherSite || headers['escale-csrf'] !== '1') throw refuseSession('bad-origin')
}
