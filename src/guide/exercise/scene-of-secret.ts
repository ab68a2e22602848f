import type { SecretExercise } from '#contract/exercise/situations.ts'
import { act, group, named, say, text, word } from './parts.ts'
import type { Place, Scene, SceneTask } from './scene.ts'

interface Stage {
  readonly id: string
  readonly place: (next: string) => Place
  readonly task: SceneTask
}

/** A good password among invented ones, a code that comes on a telephone, and people who ask for them. */
export function sceneOfSecret({ passwords, code, asked }: SecretExercise): Scene {
  const stages: readonly Stage[] = [
    ...(passwords ? [passwordStage(passwords)] : []),
    ...(code === undefined ? [] : [codeStage(code)]),
    ...asked.map(askedStage),
  ]
  return {
    window: 'plain',
    start: stages[0]?.id ?? 'end',
    facts: {},
    places: {
      ...Object.fromEntries(
        stages.map(({ id, place }, at) => [id, place(stages[at + 1]?.id ?? 'end')]),
      ),
      end: {
        title: word('secret.end'),
        parts: [
          say(word('secret.rule'), 'strong'),
          say(word('secret.rule.long')),
          say(word('secret.rule.own')),
          ...(stages[0]
            ? [act('see-again', 'button', word('secret.again'), { to: stages[0].id })]
            : []),
        ],
      },
    },
    tasks: stages.map(({ id, task }) => ({ ...task, at: id })),
  }
}

const passwordStage = (passwords: NonNullable<SecretExercise['passwords']>): Stage => ({
  id: 'passwords',
  task: { id: 'password', say: word('secret.task.password'), until: 'strong' },
  place: (next) => ({
    title: word('secret.passwords'),
    parts: [
      say(word('secret.never'), 'note'),
      group(
        'options',
        passwords.map(({ id, value, isStrong }) =>
          act(`pick:${id}`, 'option', named(value), {
            sets: { picked: id },
            isOn: { picked: [id] },
            ...(isStrong && { also: ['strong'] }),
          }),
        ),
        { words: word('secret.which') },
      ),
      ...passwords.map(({ id, isStrong, why }) =>
        say(text(why), isStrong ? 'good' : 'careful', { picked: [id] }),
      ),
      act('after-password', 'main', word('secret.next'), { to: next }),
    ],
  }),
})

const codeStage = (code: string): Stage => ({
  id: 'code',
  task: {
    id: 'code',
    say: word('secret.task.code'),
    hint: word('secret.hint.code'),
    until: 'code',
  },
  place: (next) => ({
    title: word('secret.code'),
    parts: [
      say(word('secret.code.lead')),
      act('ask-code', 'button', word('secret.code.send'), {
        sets: { sent: 'yes' },
        when: { sent: [''] },
      }),
      group(
        'phone',
        [
          say(word('secret.code.message', { code: named(code) })),
          say(word('secret.code.keep'), 'careful'),
        ],
        { words: word('secret.phone'), when: { sent: ['yes'] } },
      ),
      {
        is: 'field',
        name: 'code',
        words: word('secret.code.write'),
        act: 'code',
        expects: code,
        isSecret: true,
        sets: { entered: 'yes' },
        when: { sent: ['yes'], entered: [''] },
      },
      say(word('secret.code.done'), 'good', { entered: ['yes'] }),
      act('after-code', 'main', word('secret.next'), { to: next }),
    ],
  }),
})

const askedStage = ({ id, say: words, why }: SecretExercise['asked'][number]): Stage => {
  const fact = `asked:${id}`
  return {
    id: `asked:${id}`,
    task: { id, say: word('secret.task.asked'), until: `refuse:${id}` },
    place: (next) => ({
      title: word('secret.asked'),
      parts: [
        say(text(words), 'strong'),
        group('acts', [
          act(`refuse:${id}`, 'button', word('secret.refuse'), {
            sets: { [fact]: 'kept' },
            isOn: { [fact]: ['kept'] },
          }),
          act(`give:${id}`, 'button', word('secret.give'), {
            sets: { [fact]: 'given' },
            isOn: { [fact]: ['given'] },
          }),
        ]),
        say(word('secret.given'), 'note', { [fact]: ['given'] }),
        say(word('secret.kept'), 'good', { [fact]: ['kept'] }),
        say(text(why), 'plain', { [fact]: ['given', 'kept'] }),
        act(`after:${id}`, 'main', word('secret.next'), { to: next }),
      ],
    }),
  }
}
