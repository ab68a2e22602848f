import type { SocialExercise } from '#contract/exercise/situations.ts'
import { act, group, placesOf, say, text, word, writtenTasks } from './parts.ts'
import type { Scene } from './scene.ts'

/** An invented account: its settings, and the account as others see it. */
export const sceneOfSocial = ({ audiences, settings, tasks }: SocialExercise): Scene => ({
  window: 'plain',
  start: 'settings',
  facts: Object.fromEntries(settings.map(({ id, before }) => [`set:${id}`, before])),
  places: {
    settings: {
      title: word('social.settings'),
      parts: [
        ...settings.flatMap(({ id, label, options, wise, why }) => [
          group(
            'options',
            options.map((option) =>
              act(`set:${id}:${option.id}`, 'option', text(option.label), {
                sets: { [`set:${id}`]: option.id },
                isOn: { [`set:${id}`]: [option.id] },
                ...(wise.includes(option.id) && { also: [`set:${id}`] }),
              }),
            ),
            { words: text(label) },
          ),
          say(text(why), 'good', { [`set:${id}`]: wise }),
        ]),
        say(word('social.look'), 'title'),
        group(
          'acts',
          audiences.map(({ id, name }) =>
            act(`look:${id}`, 'button', text(name), { to: `look:${id}` }),
          ),
        ),
      ],
    },
    ...placesOf(
      audiences,
      ({ id }) => `look:${id}`,
      ({ id: audience, name }) => ({
        title: word('social.seenBy', { who: text(name) }),
        parts: [
          ...settings.flatMap(({ id, label, options }) => {
            const seen = options.filter(({ sees }) => sees.includes(audience)).map((one) => one.id)
            const hidden = options
              .filter(({ sees }) => !sees.includes(audience))
              .map((one) => one.id)
            return [
              say(word('social.sees', { what: text(label) }), 'strong', { [`set:${id}`]: seen }),
              say(word('social.hidden', { what: text(label) }), 'note', { [`set:${id}`]: hidden }),
            ]
          }),
          act('settings', 'main', word('social.back'), { to: 'settings' }),
        ],
      }),
    ),
  },
  tasks: writtenTasks(tasks),
})
