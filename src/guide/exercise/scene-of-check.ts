import type { CheckExercise } from '#contract/exercise/situations.ts'
import { act, group, placesOf, say, text, word } from './parts.ts'
import type { Part, Scene, SceneTask } from './scene.ts'

const placeId = (at: number) => `situation:${at}`

/** Situations, one after the other, then what one knows and what can be seen again: no mark, and nobody fails. */
export function sceneOfCheck({ situations }: CheckExercise): Scene {
  const factOf = (id: string) => `chosen:${id}`
  const wiseOf = ({ options }: CheckExercise['situations'][number], isWise: boolean) =>
    options.filter((option) => option.isWise === isWise).map(({ id }) => id)
  return {
    window: 'plain',
    start: placeId(0),
    facts: {},
    places: {
      ...placesOf(
        situations,
        (_, at) => placeId(at),
        ({ id, say: words, options }, at) => ({
          title: word('check.situation', { at: { name: String(at + 1) } }),
          parts: [
            say(text(words), 'strong'),
            group(
              'options',
              options.map((option) =>
                act(`choose:${id}:${option.id}`, 'option', text(option.label), {
                  sets: { [factOf(id)]: option.id },
                  also: [`choose:${id}`],
                  isOn: { [factOf(id)]: [option.id] },
                }),
              ),
              { words: word('check.ask') },
            ),
            ...options.map(({ id: option, isWise, answer }) =>
              say(text(answer), isWise ? 'good' : 'note', { [factOf(id)]: [option] }),
            ),
            act(
              `next:${id}`,
              'main',
              word(at + 1 < situations.length ? 'check.next' : 'check.see'),
              {
                to: at + 1 < situations.length ? placeId(at + 1) : 'review',
              },
            ),
          ],
        }),
      ),
      review: {
        title: word('check.review'),
        parts: [
          say(word('check.known'), 'title'),
          ...situations.map((situation) =>
            say(text(situation.skill), 'good', {
              [factOf(situation.id)]: wiseOf(situation, true),
            }),
          ),
          say(
            word('check.noneYet'),
            'note',
            Object.fromEntries(
              situations.map((situation) => [
                factOf(situation.id),
                ['', ...wiseOf(situation, false)],
              ]),
            ),
          ),
          say(word('check.again'), 'title'),
          ...situations.flatMap((situation): readonly Part[] => {
            const when = { [factOf(situation.id)]: ['', ...wiseOf(situation, false)] }
            return [
              say(text(situation.again), 'plain', when),
              ...(situation.guide === undefined
                ? []
                : [{ is: 'guide' as const, guide: situation.guide, when }]),
            ]
          }),
          say(
            word('check.nothingAgain'),
            'note',
            Object.fromEntries(
              situations.map((situation) => [factOf(situation.id), wiseOf(situation, true)]),
            ),
          ),
          say(word('check.calm'), 'note'),
          act('again', 'button', word('check.start'), { to: placeId(0) }),
        ],
      },
    },
    tasks: situations.map(({ id }, at): SceneTask => ({
      id,
      say: word('check.task', { at: { name: String(at + 1) } }),
      until: `choose:${id}`,
      at: placeId(at),
      isOwn: true,
    })),
  }
}
