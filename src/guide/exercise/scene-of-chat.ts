import type { ChatExercise } from '#contract/exercise/windows.ts'
import { act, group, named, placesOf, say, text, word, writtenTasks } from './parts.ts'
import type { Part, Place, Scene, Words } from './scene.ts'

type Talk = ChatExercise['talks'][number]

/** Talks with relatives: words, photographs, voice messages, groups. */
export function sceneOfChat(exercise: ChatExercise): Scene {
  const { people, talks, tasks } = exercise
  const nameOf = (id: string): Words =>
    id === 'me' ? word('chat.me') : named(people.find((one) => one.id === id)?.name ?? id)
  const photos = talks.flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'photo'))
  return {
    window: 'chat',
    start: 'talks',
    facts: {},
    places: {
      talks: {
        title: word('chat.talks'),
        parts: talks.flatMap((talk) => [
          act(`open:${talk.id}`, 'row', text(talk.name), {
            to: `talk:${talk.id}`,
            when: { [`out:${talk.id}`]: [''] },
            ...(talk.with.length > 1 && { note: word('chat.group') }),
          }),
          act(`again:${talk.id}`, 'row', word('chat.again', { who: text(talk.name) }), {
            sets: { [`out:${talk.id}`]: '' },
            when: { [`out:${talk.id}`]: ['yes'] },
          }),
        ]),
      },
      ...placesOf(
        talks,
        ({ id }) => `talk:${id}`,
        (talk) => talkPlace(talk, exercise, nameOf),
      ),
      ...placesOf(
        talks,
        ({ id }) => `photos:${id}`,
        ({ id }) => ({
          title: word('chat.choosePhoto'),
          parts: [
            ...exercise.photos.map((photo) =>
              act(`photo:${id}:${photo.id}`, 'row', text(photo.name), {
                picture: photo.picture,
                to: 'back',
                sets: { [`photo:${id}`]: photo.id },
                also: [`photo:${id}`],
              }),
            ),
            act(`no-photo:${id}`, 'button', word('chat.noPhoto'), { to: 'back' }),
          ],
        }),
      ),
      ...placesOf(
        photos,
        ({ id }) => `view:${id}`,
        (photo) => ({
          title: word('chat.photo'),
          parts: [
            ...(photo.kind === 'photo'
              ? [
                  {
                    is: 'say' as const,
                    look: 'plain' as const,
                    words: text(photo.alt),
                    picture: photo.picture,
                  },
                ]
              : []),
            act('close-photo', 'button', word('chat.closePhoto'), { to: 'back' }),
          ],
        }),
      ),
    },
    tasks: writtenTasks(tasks),
  }
}

function talkPlace(talk: Talk, exercise: ChatExercise, nameOf: (id: string) => Words): Place {
  const { id } = talk
  const isGroup = talk.with.length > 1
  const typed = `chat-${id}`
  const said = { [`said:${id}`]: ['yes'] }
  return {
    title: text(talk.name),
    parts: [
      act(`talks:${id}`, 'button', word('chat.back'), { to: 'talks' }),
      ...(isGroup
        ? [say(word('chat.members'), 'note'), ...talk.with.map((one) => say(nameOf(one), 'note'))]
        : []),
      ...talk.messages.map((message): Part => bubble(message, nameOf)),
      group('mine', [say(word('chat.me'), 'note'), say({ typed }, 'plain')], { when: said }),
      ...exercise.photos.map((photo) =>
        group(
          'mine',
          [
            say(word('chat.me'), 'note'),
            { is: 'say', look: 'plain', words: text(photo.name), picture: photo.picture },
          ],
          { when: { [`photo:${id}`]: [photo.id] } },
        ),
      ),
      group('mine', [say(word('chat.me'), 'note'), say(word('chat.voiceSent'))], {
        when: { [`voice:${id}`]: ['yes'] },
      }),
      { is: 'field', name: typed, words: word('chat.write'), ready: exercise.ready.map(text) },
      group('acts', [
        act(`say:${id}`, 'main', word('chat.send'), { sets: { [`said:${id}`]: 'yes' } }),
        ...(exercise.photos.length > 0
          ? [act(`album:${id}`, 'button', word('chat.sendPhoto'), { to: `photos:${id}` })]
          : []),
        act(`voice:${id}`, 'button', word('chat.voice'), { sets: { [`voice:${id}`]: 'yes' } }),
        isGroup
          ? act(`leave:${id}`, 'button', word('chat.leave'), {
              to: 'talks',
              sets: { [`out:${id}`]: 'yes' },
            })
          : act(`block:${id}`, 'button', word('chat.block'), {
              to: 'talks',
              sets: { [`out:${id}`]: 'yes' },
            }),
      ]),
    ],
  }
}

const bubble = (message: Talk['messages'][number], nameOf: (id: string) => Words): Part => {
  const { id, from } = message
  return group(from === 'me' ? 'mine' : 'theirs', [
    say(nameOf(from), 'note'),
    ...((): readonly Part[] => {
      switch (message.kind) {
        case 'text':
          return [say(text(message.text))]
        case 'photo':
          return [
            act(`view:${id}`, 'icon', word('chat.seePhoto'), {
              picture: message.picture,
              to: `view:${id}`,
            }),
          ]
        case 'voice':
          return [
            act(`listen:${id}`, 'icon', word('chat.listen'), { sets: { [`heard:${id}`]: 'yes' } }),
            say(word('chat.says'), 'note', { [`heard:${id}`]: ['yes'] }),
            say(text(message.says), 'plain', { [`heard:${id}`]: ['yes'] }),
          ]
      }
    })(),
  ])
}
