/** Hears of what `npm run publish -- --out` leaves beside a hub that runs: nobody has to start it again. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { Refusal } from '../refusal.ts'
import { repeatWork } from '../repeat-work.ts'

const lookEveryMs = 2000

/** A name put in place shows in the date of its folder. `undefined` before the first publication. */
const changedMs = (folder: string) =>
  statSync(join(folder, 'metadata'), { throwIfNoEntry: false })?.mtimeMs

/**
 * Takes what `folder` holds each time that has changed. While it is being written it holds the release before, whole, and
 * changes once more at its end. What is refused is told once; what a store at rest missed is taken the next time.
 */
export function followFolder(
  app: FastifyInstance,
  context: Pick<HubContext, 'clock' | 'log'>,
  folder: string,
  take: () => Promise<unknown>,
): void {
  let seenMs = changedMs(folder)
  const work = async () => {
    const nowMs = changedMs(folder)
    if (nowMs === seenMs) return
    try {
      await take()
    } catch (error) {
      if (error instanceof Refusal) seenMs = nowMs
      throw error
    }
    seenMs = nowMs
  }
  repeatWork(app, context, { everyMs: lookEveryMs, work, failed: 'folder-not-taken' })
}
