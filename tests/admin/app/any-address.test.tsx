/** @whole an address is typed, shortened and sent by mail: whatever it says, the console shows a screen with its title. */
import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aConsole } from '../a-console.tsx'

test.each([
  '#statistiques?a=zzz',
  '#statistiques?de=2026-13&a=2026-10',
  '#statistiques?de=&a=',
  '#statistiques?de=0000-01&a=9999-12',
  '#statistiques?lieu=__proto__&demarche=__proto__',
  '#parc?vue=constructor&filtre=constructor&cherche=%E0%A4%A',
  '#parc/__proto__',
  '#parc/ajouter/../..',
  '#publier/x/y?etape=-1',
  '#journal?a=zzz',
  '#equipe/__proto__',
  '#questions/constructor',
  '#%00%ff',
  '#contenu?ligne=-1',
])('%s', async (at) => {
  await aConsole({ at })
  const main = await screen.findByRole('main')
  const heading = await within(main).findByRole('heading', { level: 1 })
  expect(heading.textContent).not.toContain('panne')
})
