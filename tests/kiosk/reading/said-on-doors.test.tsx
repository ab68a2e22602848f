/** @whole holds together what the pages beside guides say and what was recorded. */
import { beforeAll, expect, test } from 'vitest'
import { everySentence, publicSentences } from '#author/speech/public-sentences.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import { table as directory } from '#kiosk/directory/directory-words.ts'
import * as standard from '#kiosk/directory/standard-words.ts'
import { directoryScreens } from '#kiosk/directory/directory-screens.tsx'
import { spokenTexts } from '#kiosk/io/screen-speech.ts'
import { table as media } from '#kiosk/media/media-words.ts'
import { mediaScreens } from '#kiosk/media/media-screens.tsx'
import { table as pass } from '#kiosk/pass/pass-words.ts'
import { passScreens } from '#kiosk/pass/pass-screens.tsx'
import { frontFr } from '#kiosk/texts/front-fr.ts'
import type { DoorPage } from '#session/session-words.ts'
import { aContent } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { readWords } from '../read-words.ts'
import { aDirectory } from '../directory/a-directory.ts'
import { aShelf } from '../media/a-shelf.ts'
import { aPass } from '../pass/a-pass.ts'

const { front } = aContent([])
let said: ReadonlySet<string>

beforeAll(async () => {
  const doors = { pass: aPass, media: aShelf, directory: aDirectory }
  const shell = await Promise.all(
    ['later-fr.json', 'easy-fr.json'].map((name) => readWords(`/src/kiosk/texts/${name}`)),
  )
  const tables = Object.entries({ directory, media, pass }).flatMap(([part, { french, easy }]) =>
    [french, easy].flatMap((words) =>
      Object.entries(words).map(([key, each]) => [`${part}.${key}`, each] as const),
    ),
  )
  const lists = Object.values(standard)
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map(({ fr }, rank) => [`standard.${rank}`, fr] as const)
  const words = [frontFr, ...shell].flatMap((each) => Object.entries(each))
  const texts = [...words, ...tables, ...lists]
  said = everySentence(publicSentences({ front, guides: [], doors }, texts, 'fr'))
})

const heardOn = async (door: string, page: DoorPage) => {
  const kiosk = await aKiosk({
    terminal: {
      placeId: 'kone',
      doors: {
        pass: passScreens(aPass),
        media: mediaScreens(aShelf, { find: () => Promise.resolve(undefined) }),
        directory: directoryScreens(aDirectory),
      },
    },
  })
  kiosk.reachHome()
  kiosk.session.send({ type: 'person.opened', view: { at: 'door', door, page } })
  await Promise.resolve()
  const main = document.querySelector('main')
  return main
    ? spokenTexts(main)
        .filter(({ lang }) => lang === 'fr')
        .flatMap(({ text, lang }) => sentencesToSay(text, lang, front.registry))
    : []
}

/** Distances, opening hours and telephones are in no list: a voice of the PC says them, where there is one. */
const isCounted = (sentence: string) => /\bkm\b|kilomètres|heures|^[\d ]+$|@/.test(sentence)
/** What a session says has its own recording, by chapter. */
const transcripts = new Set(
  aShelf.sessions.flatMap(({ chapters }) =>
    chapters.flatMap(({ transcript }) =>
      sentencesToSay(transcript.std['fr'] ?? '', 'fr', front.registry),
    ),
  ),
)

test.each([
  ['pass', { is: 'pass' }],
  ['media', { is: 'shelf' }],
  ...aShelf.sessions.map(({ id }) => ['media', { is: 'session', id }] as const),
  ['directory', { is: 'list' }],
  ...aDirectory.places.map(({ id }) => ['directory', { is: 'place', id }] as const),
] as const)('all that %s says at %j was recorded', async (door, page) => {
  const heard = await heardOn(door, page)
  expect(heard.length).toBeGreaterThan(1)
  const unrecorded = heard.filter(
    (one) => !said.has(one) && !isCounted(one) && !transcripts.has(one),
  )
  expect(unrecorded).toEqual([])
})
