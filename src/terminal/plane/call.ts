/** One word to the browser, with a deadline: a page that hangs must never hold an order. */
import type { CDPSession } from 'puppeteer-core'
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js'

const deadlineMs = 3000

type Commands = ProtocolMapping.Commands

/** The answer, or `undefined`: the page is gone, hangs, or the browser said no. Never rejects. */
export async function call<M extends keyof Commands>(
  session: CDPSession,
  method: M,
  words?: Commands[M]['paramsType'][0],
  timeout = deadlineMs,
): Promise<Commands[M]['returnType'] | undefined> {
  try {
    return await session.send(method, words, { timeout })
  } catch {
    return undefined
  }
}
