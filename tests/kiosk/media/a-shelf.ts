/** A session of two chapters that a synthetic voice reads, and one whose recording is elsewhere. */
import type { ShownMedia } from '#contract/media.ts'
import { words } from '../a-content.ts'

export const aShelf: ShownMedia = {
  schema: 'shown-media/1',
  shelf: {
    schema: 'shelf/1',
    title: words('Les jeudis'),
    lead: words('Des séances à écouter.'),
    picture: 'horloge',
    next: [
      { date: '2026-11-19', title: words('Passée') },
      { date: '2026-12-03', title: words('Ranger ses papiers'), where: words('À la médiathèque') },
    ],
    noNext: words('Demandez à un aidant.'),
  },
  sessions: [
    {
      schema: 'media/1',
      id: 'decouvrir',
      title: words('Découvrir ce poste'),
      lead: words('Ce que vous pouvez faire ici.'),
      date: '2026-11-20',
      speakers: ['une voix de synthèse'],
      recording: { kind: 'synthetic' },
      chapters: [
        { title: words('Bonjour'), transcript: words('Je suis une voix.') },
        { title: words('Au revoir'), transcript: words('Tout est effacé.') },
      ],
    },
    {
      schema: 'media/1',
      id: 'ailleurs',
      title: words('Les ateliers de 2020'),
      lead: words('Des ateliers.'),
      date: '2020-09-25',
      speakers: [],
      partner: 'CAF',
      recording: {
        kind: 'elsewhere',
        where: words('Sur le site du Département.'),
        source: { name: 'Entretien', dated: '2020-09-25' },
      },
      chapters: [],
    },
  ],
}
