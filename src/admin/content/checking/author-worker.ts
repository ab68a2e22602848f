/** The same checks as the command line, away from the thread that types. */
import { pictureNames } from '#ui/pictures/names.ts'
import { createAuthorDesk } from './author-desk.ts'
import type { AuthorAsk, AuthorTell } from './author-words.ts'

/** The preview waits for a pause in the typing: its frame and the page share one thread. */
const typingPauseMs = 350

const desk = createAuthorDesk(pictureNames)
let isWaiting = false
let pause: ReturnType<typeof setTimeout> | undefined

const tell = (said: AuthorTell | undefined) => {
  if (said !== undefined) postMessage(said)
}

const guarded = async (work: () => void | Promise<void>) => {
  try {
    await work()
  } catch (error) {
    tell({ tell: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

const answerAll = async () => {
  desk.answer(new Date()).forEach(tell)
  clearTimeout(pause)
  pause = setTimeout(() => void guarded(() => tell(desk.show(new Date()))), typingPauseMs)
  tell(await desk.build(new Date()))
}

addEventListener('message', ({ data }: MessageEvent<AuthorAsk>) => {
  desk.hear(data)
  if (isWaiting) return
  isWaiting = true
  // Messages that are here already are heard first: one answer for all of them.
  setTimeout(() => {
    isWaiting = false
    void guarded(answerAll)
  })
})
