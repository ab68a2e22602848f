/** What becomes of a document a site asks for, before anything is sent. */
import { siteAt } from '../lockdown/allow-list.ts'
import type { AllowRules } from './keeper-words.ts'

type Verdict =
  | { readonly is: 'allowed' }
  /** The same page over `https:`, which is on the list: nothing ever goes in clear. */
  | { readonly is: 'upgraded'; readonly address: string }
  | { readonly is: 'refused' }

const allowed = { is: 'allowed' } as const
const refused = { is: 'refused' } as const
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The window itself goes only to the origins of the release. A frame inside a page may come from elsewhere, as payment
 * and sign-in frames do, but never in clear, nor from another scheme. The address bar, were there one, would name the window's.
 */
export function judgeAddress(rules: AllowRules, address: string, isFrame: boolean): Verdict {
  const url = URL.parse(address)
  if (!url) return refused
  if (siteAt(rules, address)) return allowed
  if (isFrame) {
    const isClear = url.protocol === 'http:' && !loopback.has(url.hostname)
    return /^(?:https?|blob|about):$/.test(url.protocol) && !isClear ? allowed : refused
  }
  if (url.protocol !== 'http:') return refused
  url.protocol = 'https:'
  return siteAt(rules, url.href) ? { is: 'upgraded', address: url.href } : refused
}
