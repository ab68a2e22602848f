import { type MailExercise, mailFolders } from '#contract/exercise/windows.ts'
import { act, group, named, placesOf, say, text, word, writtenTasks } from './parts.ts'
import type { Part, Place, Scene, Words } from './scene.ts'

type Folder = (typeof mailFolders)[number]
type Message = MailExercise['messages'][number]

const folders: readonly Folder[] = ['inbox', 'sent', 'spam', 'bin']
const folderWords: Readonly<Record<Folder, Words>> = {
  inbox: word('mail.inbox'),
  sent: word('mail.sent'),
  spam: word('mail.spam'),
  bin: word('mail.bin'),
}
const toFolders = (here?: Folder): Part =>
  group(
    'tabs',
    folders.map((folder) =>
      act(`folder:${folder}`, 'tab', folderWords[folder], {
        to: folder,
        ...(folder === here && { isOn: {} }),
      }),
    ),
    { words: word('mail.folders') },
  )

/** Nobody is written to, and nothing is attached. */
const blank = { to: '', answers: '', attached: '' }

/** A mailbox: folders, messages, and one that is written. */
export function sceneOfMail(exercise: MailExercise): Scene {
  const { people, messages, files, ready, tasks } = exercise
  const nameOf = (id: string): Words => named(people.find((one) => one.id === id)?.name ?? id)
  const row = (message: Message, folder: Folder): Part =>
    act(`read:${message.id}`, 'row', nameOf(message.from), {
      note: text(message.subject),
      to: `message:${message.id}`,
      when: { [`in:${message.id}`]: [folder] },
    })
  const others = (folder: Folder) => mailFolders.filter((one) => one !== folder)
  const empty = (folder: Folder): Part =>
    say(
      word('mail.empty'),
      'note',
      Object.fromEntries(messages.map(({ id }) => [`in:${id}`, others(folder)])),
    )
  const write = act('compose', 'main', word('mail.write'), { to: 'compose', sets: blank })
  const box = (folder: Folder): Place => ({
    title: folderWords[folder],
    parts: [
      toFolders(folder),
      ...(folder === 'inbox' ? [write] : []),
      ...(folder === 'sent'
        ? sentRows(exercise, nameOf)
        : [...messages.map((message) => row(message, folder)), empty(folder)]),
    ],
  })
  return {
    window: 'mail',
    start: 'inbox',
    facts: Object.fromEntries(messages.map(({ id, folder }) => [`in:${id}`, folder])),
    places: {
      ...placesOf(folders, (folder) => folder, box),
      ...placesOf(
        messages,
        ({ id }) => `message:${id}`,
        (message) => readPlace(message, nameOf),
      ),
      ...placesOf(
        messages.flatMap(({ id, file }) => (file ? [{ of: id, file }] : [])),
        ({ of }) => `file:${of}`,
        ({ file }) => ({
          title: named(file.name),
          parts: [group('paper', [say(text(file.body))]), backToRead],
        }),
      ),
      compose: {
        title: word('mail.new'),
        parts: [
          say(word('mail.to'), 'strong', { to: [''], answers: [''] }),
          group(
            'options',
            people.map(({ id, name, who }) =>
              act(`to:${id}`, 'option', named(name), {
                note: text(who),
                sets: { to: id },
                isOn: { to: [id] },
              }),
            ),
            { words: word('mail.to'), when: { answers: [''] } },
          ),
          ...messages.map(({ id, from }) =>
            say(word('mail.answering', { who: nameOf(from) }), 'strong', { answers: [id] }),
          ),
          {
            is: 'field',
            name: 'mail',
            words: word('mail.body'),
            ready: ready.map(text),
          },
          ...(files.length === 0
            ? []
            : [
                group(
                  'options',
                  files.map(({ id, name }) =>
                    act(`attach:${id}`, 'option', named(name), {
                      sets: { attached: id },
                      isOn: { attached: [id] },
                    }),
                  ),
                  { words: word('mail.attach') },
                ),
              ]),
          ...sendActs(exercise),
          act('leave', 'button', word('mail.leave'), { to: 'inbox', sets: blank }),
        ],
      },
    },
    tasks: writtenTasks(tasks),
  }
}

const backToRead = act('close-file', 'button', word('file.close'), { to: 'back' })

const readPlace = (message: Message, nameOf: (id: string) => Words): Place => {
  const { id, from, when, subject, body, file } = message
  const at = `in:${id}`
  return {
    title: text(subject),
    parts: [
      toFolders(),
      say(word('mail.from', { who: nameOf(from), when: text(when) }), 'note'),
      group('paper', [say(text(body))]),
      ...(file
        ? [
            act(`file:${id}`, 'row', named(file.name), {
              note: word('mail.attached'),
              to: `file:${id}`,
            }),
          ]
        : []),
      group('acts', [
        act(`answer:${id}`, 'main', word('mail.reply'), {
          to: 'compose',
          sets: { ...blank, answers: id },
          when: { [at]: ['inbox'] },
        }),
        act(`delete:${id}`, 'button', word('mail.delete'), {
          to: 'inbox',
          sets: { [at]: 'bin' },
          when: { [at]: ['inbox', 'spam'] },
        }),
        act(`spam:${id}`, 'button', word('mail.isSpam'), {
          to: 'inbox',
          sets: { [at]: 'spam' },
          when: { [at]: ['inbox'] },
        }),
        act(`restore:${id}`, 'main', word('mail.restore'), {
          to: 'inbox',
          sets: { [at]: 'inbox' },
          when: { [at]: ['spam', 'bin'] },
        }),
      ]),
    ],
  }
}

/** « Envoyer », which says to whom: each is an act of its own. */
const sendActs = ({ messages, people }: MailExercise): readonly Part[] => [
  say(word('mail.choose'), 'note', { to: [''], answers: [''] }),
  ...messages.map(({ id }) =>
    act(`reply:${id}`, 'main', word('mail.send'), {
      to: 'sent',
      sets: { ...blank, [`sent:re-${id}`]: 'yes' },
      when: { answers: [id] },
    }),
  ),
  ...people.map(({ id }) =>
    act(`write:${id}`, 'main', word('mail.send'), {
      to: 'sent',
      sets: { ...blank, [`sent:to-${id}`]: 'yes' },
      when: { to: [id], answers: [''] },
    }),
  ),
]

const sentRows = (
  { messages, people }: MailExercise,
  nameOf: (id: string) => Words,
): readonly Part[] => {
  const gone = [
    ...messages.map(({ id, from }) => ({ fact: `sent:re-${id}`, who: from })),
    ...people.map(({ id }) => ({ fact: `sent:to-${id}`, who: id })),
  ]
  return [
    ...gone.map(({ fact, who }) =>
      say(word('mail.gone', { who: nameOf(who) }), 'good', { [fact]: ['yes'] }),
    ),
    say(word('mail.empty'), 'note', Object.fromEntries(gone.map(({ fact }) => [fact, ['']]))),
  ]
}
