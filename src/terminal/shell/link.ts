/**
 * The supervisor's end of the link with the kiosk page (contract/terminal-link.ts). It is offered to the top frame of the
 * kiosk's own origin: the script takes the binding away from every other frame, and what is called from any other
 * world is not heard.
 */
import type { CDPSession } from 'puppeteer-core'
import * as v from 'valibot'
import { askSchema, linkEventName, linkName, type Ask, type Tell } from '#contract/terminal-link.ts'
import { call } from '../plane/call.ts'
import { rateLimit } from '../plane/rate-limit.ts'

const binding = 'escaleTerminalPost'
/** A person's touches are far below; a page gone wild is not answered. */
const asksPerSecond = 40
const maxAskLength = 2000
/** A page that hangs hears nothing: its silence is the heart's business. */
const tellDeadlineMs = 5000

/** Runs in each frame before its own scripts, as text: it may use nothing outside itself. */
function offer(name: string, hidden: string, origin: string) {
  const post: unknown = Reflect.get(globalThis, hidden)
  Reflect.deleteProperty(globalThis, hidden)
  const page = Reflect.get(globalThis, 'top')
  const here: unknown = Reflect.get(Object(Reflect.get(globalThis, 'location')), 'origin')
  if (page !== globalThis || here !== origin || typeof post !== 'function') return
  const port = Object.freeze({ post: (json: unknown) => Reflect.apply(post, globalThis, [json]) })
  Object.defineProperty(globalThis, name, { value: port })
}

const wordsSchema = v.pipe(v.string(), v.maxLength(maxAskLength), v.parseJson(), askSchema)
/** Enough to say which ask was bad. */
const numberSchema = v.pipe(
  v.string(),
  v.maxLength(maxAskLength),
  v.parseJson(),
  v.object({ ask: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
)

export interface Link {
  /** Says it to the page that is there now; to nobody when there is none. */
  readonly tell: (tell: Tell) => void
}

export interface LinkSettings {
  readonly page: CDPSession
  /** Id of the top frame: that of the target. */
  readonly frameId: string
  readonly origin: string
  readonly onAsk: (ask: Ask) => void
  readonly now: () => number
}

/** Resolves once every page to come will find the link. */
export async function offerLink(settings: LinkSettings): Promise<Link> {
  const { page, frameId, origin, onAsk, now } = settings
  const isCalm = rateLimit(asksPerSecond, 1000)
  /** The world of the kiosk page, if it is there. */
  let world: number | undefined

  page.on('Runtime.executionContextCreated', ({ context }) => {
    const { auxData } = context
    const isMain = auxData?.['isDefault'] === true && auxData['frameId'] === frameId
    if (isMain) world = context.origin === origin ? context.id : undefined
  })
  page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) world = undefined
  })
  page.on('Runtime.executionContextsCleared', () => {
    world = undefined
  })

  const tell = (words: Tell) => {
    if (world === undefined) return
    const data = JSON.stringify(JSON.stringify(words))
    const expression = `dispatchEvent(new MessageEvent('${linkEventName}', { data: ${data} }))`
    void call(page, 'Runtime.evaluate', { contextId: world, expression }, tellDeadlineMs)
  }

  page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== binding || executionContextId !== world || !isCalm(now())) return
    const ask = v.safeParse(wordsSchema, payload)
    if (ask.success) return onAsk(ask.output)
    const numbered = v.safeParse(numberSchema, payload)
    if (numbered.success) tell({ tell: 'refusal', ask: numbered.output.ask, why: 'bad-ask' })
  })

  await page.send('Runtime.enable')
  await page.send('Runtime.addBinding', { name: binding })
  const source = `(${String(offer)})(${[linkName, binding, origin].map((each) => JSON.stringify(each)).join()})`
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true })
  return { tell }
}
