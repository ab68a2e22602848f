import type { ScamExercise } from '#contract/exercise/situations.ts'
import { act, group, placesOf, say, text, word } from './parts.ts'
import type { Part, Place, Scene, SceneTask } from './scene.ts'

type Message = ScamExercise['messages'][number]

const answers = ['trap', 'fine', 'unsure'] as const
const placeId = (at: number) => `message:${at}`

/** « Piège ou pas ? »: a message, an answer that is never wrong to have given, its clues one by one, and what to do. */
export function sceneOfScam({ messages }: ScamExercise): Scene {
  return {
    window: 'plain',
    start: placeId(0),
    facts: {},
    places: {
      ...placesOf(
        messages,
        (_, at) => placeId(at),
        (message, at) => messagePlace(message, at, messages.length),
      ),
      end: {
        title: word('scam.end'),
        parts: [
          say(word('scam.endLead')),
          say(word('scam.rule.wait'), 'strong'),
          say(word('scam.rule.call'), 'strong'),
          say(word('scam.rule.secret'), 'strong'),
          act('see-again', 'button', word('scam.again'), { to: placeId(0) }),
        ],
      },
    },
    tasks: messages.map(({ id }, at): SceneTask => ({
      id,
      say: word('scam.task', { at: numbered(at) }),
      hint: word('scam.hint'),
      until: `judge:${id}`,
      at: placeId(at),
      isOwn: true,
    })),
  }
}

const numbered = (at: number) => ({ name: String(at + 1) })

function messagePlace(message: Message, at: number, count: number): Place {
  const { id, channel, from, lines, isTrap, explain, todo } = message
  const judged = `judged:${id}`
  const told = { [judged]: [...answers] }
  const all = [from, ...lines]
  const clues = all.flatMap(({ why }, line) => (why === undefined ? [] : [line]))
  return {
    title: word(`scam.channel.${channel}`),
    parts: [
      group(
        channel === 'sms' ? 'phone' : 'paper',
        all.flatMap(({ text: words, why }, line): readonly Part[] => {
          const seen = { [`seen:${id}-${line}`]: ['yes'] }
          return [
            act(`clue:${id}-${line}`, 'line', text(words), {
              sets: { [`seen:${id}-${line}`]: 'yes' },
              ...(why !== undefined && { isOn: seen }),
            }),
            say(
              why === undefined ? word('scam.noClue') : text(why),
              why === undefined ? 'note' : 'careful',
              seen,
            ),
          ]
        }),
        { words: word('scam.message') },
      ),
      say(word('scam.touch'), 'note', { [judged]: [''] }),
      say(word('scam.ask'), 'title', { [judged]: [''] }),
      group(
        'acts',
        answers.map((answer) =>
          act(`judge:${id}:${answer}`, 'button', word(`scam.answer.${answer}`), {
            sets: { [judged]: answer },
            also: [`judge:${id}`],
          }),
        ),
        { when: { [judged]: [''] } },
      ),
      say(word(isTrap ? 'scam.isTrap' : 'scam.isFine'), 'title', told),
      say(word(isTrap ? 'scam.seen' : 'scam.careful'), 'good', {
        [judged]: [isTrap ? 'trap' : 'fine'],
      }),
      say(word(isTrap ? 'scam.missed' : 'scam.prudent'), 'note', {
        [judged]: answers.filter((answer) => answer !== (isTrap ? 'trap' : 'fine')),
      }),
      say(text(explain), 'plain', told),
      // The first clue not seen yet: they come one at a time.
      ...clues.map((line, rank) =>
        act(`more:${id}-${line}`, 'button', word('scam.more'), {
          sets: { [`seen:${id}-${line}`]: 'yes' },
          when: {
            ...told,
            [`seen:${id}-${line}`]: [''],
            ...Object.fromEntries(
              clues.slice(0, rank).map((before) => [`seen:${id}-${before}`, ['yes']]),
            ),
          },
        }),
      ),
      say(word('scam.todo'), 'strong', told),
      ...todo.map((words) => say(text(words), 'plain', told)),
      act(`next:${id}`, 'main', word(at + 1 < count ? 'scam.next' : 'scam.finish'), {
        to: at + 1 < count ? placeId(at + 1) : 'end',
        when: told,
      }),
    ],
  }
}
