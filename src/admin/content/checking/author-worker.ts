/** The same checks as the command line, away from the thread that types. */
import { pictureNames } from '#ui/pictures/names.ts'
import { createAuthorDesk } from './author-desk.ts'
import type { AuthorAsk, AuthorTell } from './author-words.ts'

const desk = createAuthorDesk(pictureNames)
let isWaiting = false

const tell = (said: AuthorTell) => postMessage(said)

const answerAll = async () => {
  try {
    desk.answer(new Date()).forEach(tell)
    const built = await desk.build(new Date())
    if (built !== undefined) tell(built)
  } catch (error) {
    tell({ tell: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

addEventListener('message', ({ data }: MessageEvent<AuthorAsk>) => {
  desk.hear(data)
  if (isWaiting) return
  isWaiting = true
  // Messages that are here already are heard first: one answer for all of them.
  setTimeout(() => {
    isWaiting = false
    void answerAll()
  })
})
