/** Makes the sounds that are missing, on every core, and keeps each as soon as it is made: cut anywhere, the next time goes on. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import type { SyntheticFolder } from './synthetic-folder.ts'

/** A sentence, and the name of its recording. */
export interface NamedSentence {
  readonly name: string
  readonly sentence: string
}

/** What a voice could not say, and why, in French. */
export interface Unsaid extends NamedSentence {
  readonly unfit: string
}

const answerSchema = v.object({
  name: v.string(),
  bytes: v.optional(v.instance(Uint8Array)),
  unfit: v.optional(v.string()),
})

interface Making {
  readonly folder: Pick<SyntheticFolder, 'write'>
  /** Told after each. */
  readonly onMade: (done: number) => void
  readonly workers?: number
}

/** Rejects when the engine fails. */
export async function makeRecordings(
  sentences: readonly NamedSentence[],
  { folder, onMade, workers = availableParallelism() }: Making,
): Promise<readonly Unsaid[]> {
  const waiting = sentences.values()
  const unsaid: Unsaid[] = []
  let done = 0
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('recording-worker.ts', import.meta.url))
      let current: NamedSentence | undefined
      const next = () => {
        current = waiting.next().value
        if (current) worker.postMessage(current)
        else void worker.terminate().then(() => resolve(), reject)
      }
      worker.on('message', (message: unknown) => {
        const { name, bytes, unfit } = v.parse(answerSchema, message)
        if (bytes) folder.write(name, Uint8Array.from(bytes))
        else if (current) unsaid.push({ ...current, unfit: unfit ?? 'rien n’a été dit' })
        done += 1
        onMade(done)
        next()
      })
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: Math.min(workers, sentences.length) }, work))
  return unsaid
}
