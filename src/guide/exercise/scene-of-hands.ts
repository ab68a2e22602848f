import type { Gesture, PointerExercise, TypingExercise } from '#contract/exercise/hands.ts'
import type { Text } from '#contract/text.ts'
import { act, group, say, text, word } from './parts.ts'
import type { Part, Place, Scene, SceneTask } from './scene.ts'

interface HandTask {
  readonly id: string
  readonly say: Text
  readonly hint?: Text | undefined
  readonly done?: Text | undefined
}

/** One gesture after the other; the next one may always be gone to. */
const inTurn = <T extends HandTask>(
  tasks: readonly T[],
  partsOf: (task: T) => readonly Part[],
): Scene => ({
  window: 'plain',
  start: tasks[0]?.id ?? 'end',
  facts: {},
  places: {
    ...Object.fromEntries(
      tasks.map((task, at): [string, Place] => [
        task.id,
        {
          title: text(task.say),
          parts: [
            ...partsOf(task),
            say(task.done ? text(task.done) : word('hands.good'), 'good', { [task.id]: ['yes'] }),
            act(`after:${task.id}`, 'main', word('hands.next'), {
              to: tasks[at + 1]?.id ?? 'end',
              when: { [task.id]: ['yes'] },
            }),
            act(`skip:${task.id}`, 'button', word('hands.skip'), {
              to: tasks[at + 1]?.id ?? 'end',
              when: { [task.id]: ['', 'tried'] },
            }),
          ],
        },
      ]),
    ),
    end: {
      title: word('hands.end'),
      parts: [
        say(word('hands.endLead')),
        ...(tasks[0]
          ? [
              act('start-again', 'button', word('hands.again'), {
                to: tasks[0].id,
                sets: Object.fromEntries(tasks.map(({ id }) => [id, ''])),
              }),
            ]
          : []),
      ],
    },
  },
  tasks: tasks.map(({ id, say: words, hint }): SceneTask => ({
    id,
    say: text(words),
    hint: hint && text(hint),
    until: `do:${id}`,
    at: id,
  })),
})

export const sceneOfPointer = ({ tasks }: PointerExercise): Scene =>
  inTurn(tasks, ({ id, gesture }) => gestureParts(id, gesture))

export const sceneOfTyping = ({ tasks }: TypingExercise): Scene =>
  inTurn(tasks, ({ id, write, begin }) => [
    {
      is: 'field',
      name: id,
      words: word('typing.write', { what: { name: write } }),
      act: `do:${id}`,
      expects: write,
      sets: { [id]: 'yes' },
      when: { [id]: [''] },
      ...(begin !== undefined && { begins: begin }),
    },
  ])

function gestureParts(id: string, gesture: Gesture): readonly Part[] {
  const sets = { [id]: 'yes' }
  const isOn = { [id]: ['yes'] }
  switch (gesture.is) {
    case 'press':
      return [act(`do:${id}`, 'button', text(gesture.label), { sets, isOn })]
    case 'double':
      return [
        say(word('pointer.double'), 'note'),
        act(`do:${id}`, 'icon', text(gesture.label), { picture: 'ordinateur', sets, isOn }),
      ]
    case 'scroll':
      return [
        group(
          'scroll',
          [
            ...gesture.lines.map((line) => say(text(line))),
            act(`do:${id}`, 'button', text(gesture.label), { sets, isOn }),
          ],
          { words: word('pointer.scroll') },
        ),
      ]
    case 'choose':
      return [
        {
          is: 'list',
          words: text(gesture.label),
          options: gesture.items.map(({ id: item, label }) =>
            itemAct(id, item, label, gesture.right, 'option'),
          ),
        },
        missed(id),
      ]
    case 'find':
      return [
        group(
          'acts',
          gesture.items.map(({ id: item, label, picture }) => ({
            ...itemAct(id, item, label, gesture.right, 'icon'),
            ...(picture !== undefined && { picture }),
          })),
        ),
        missed(id),
      ]
  }
}

const itemAct = (task: string, item: string, label: Text, right: string, look: 'option' | 'icon') =>
  item === right
    ? act(`do:${task}`, look, text(label), { sets: { [task]: 'yes' }, isOn: { [task]: ['yes'] } })
    : act(`try:${task}:${item}`, look, text(label), { sets: { [task]: 'tried' } })

const missed = (task: string) => say(word('hands.missed'), 'note', { [task]: ['tried'] })
