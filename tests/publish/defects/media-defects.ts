/** Sessions to listen to: a recording without its text, and one that no shelf shows. */
import { type Defect, say } from './defect.ts'

const sessionYaml = (chapters: string, recording = '{ kind: synthetic }') => `schema: media/1
id: jeudi
title: ${say('Un jeudi')}
lead: ${say('Une séance à écouter.')}
date: '2026-10-01'
recording: ${recording}
${chapters}`

const chapter = `chapters:
  - title: ${say('Bonjour')}
    transcript: ${say('Bonjour à toutes et à tous.')}
`
const shelfYaml = `schema: shelf/1
title: ${say('Les jeudis')}
lead: ${say('Des séances à écouter.')}
picture: horloge
noNext: ${say('Demandez à un aidant.')}
`
const file = 'media/jeudi.media.yaml'

export const mediaDefects: readonly Defect[] = [
  {
    code: 'M01',
    level: 'error',
    name: 'a recording without what is said in it',
    file,
    plant: ({ write }) => {
      write('media.yaml', shelfYaml)
      write(file, sessionYaml(''))
    },
    line: 'recording',
  },
  {
    code: 'M01',
    level: 'error',
    name: 'a recorded file whose chapters do not say where they begin',
    file,
    plant: ({ write }) => {
      write('media.yaml', shelfYaml)
      const sha256 = '0'.repeat(64)
      write(
        file,
        sessionYaml(
          chapter,
          `{ kind: file, sha256: '${sha256}', seconds: 60, voice: V, recorded: '2026-10-01', licence: L }`,
        ),
      )
    },
    line: 'title',
  },
  {
    code: 'M02',
    level: 'warning',
    name: 'a session that no shelf shows',
    file,
    plant: ({ write }) => write(file, sessionYaml(chapter)),
  },
]
