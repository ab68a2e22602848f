/**
 * Two PCs under one key. Each start of a PC draws a random name, its boot, and tells it with each report. A PC that restarts
 * tells one boot and then another; two PCs tell theirs in turns, so that one comes back after the other was heard.
 */
import * as v from 'valibot'

const bootSchema = v.strictObject({ boot: v.string(), firstMs: v.number(), lastMs: v.number() })
const bootsSchema = v.array(bootSchema)
/** A boot, and when the hub heard it first and last. By the hub's clock: a terminal's may jump when it restarts. */
export type Boot = v.InferOutput<typeof bootSchema>

/** A PC that lives reports every few minutes: one silent for longer will draw a new boot, or is switched off. */
export const rememberedBootMs = 30 * 60_000
/** A report that was on its way while its PC restarted may arrive after the first of the new boot. */
export const bootGraceMs = 30_000
/** No PC restarts so often in half an hour: a disk image has been copied, key included. */
export const mostBoots = 60

export interface HeardBoot {
  readonly boots: readonly Boot[]
  readonly isCloned: boolean
}

export function hearBoot(known: readonly Boot[], boot: string, nowMs: number): HeardBoot {
  const lately = known.filter(({ lastMs }) => nowMs - lastMs <= rememberedBootMs)
  const before = lately.find((one) => one.boot === boot)
  const heard: Boot = { boot, firstMs: before?.firstMs ?? nowMs, lastMs: nowMs }
  const others = lately.filter((one) => one !== before)
  const isBack = others.some(
    ({ firstMs }) => firstMs >= heard.firstMs && nowMs - firstMs > bootGraceMs,
  )
  const isCloned = isBack || others.length >= mostBoots
  return { boots: isCloned ? [] : [...others, heard], isCloned }
}

/** What `fleet_status.boots` holds; nothing where it holds something else. */
export function parseBoots(text: string | null): readonly Boot[] {
  const found = v.safeParse(v.pipe(v.string(), v.parseJson(), bootsSchema), text)
  return found.success ? found.output : []
}
