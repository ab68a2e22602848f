import { screen } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import type { Place } from '#contract/deployment.ts'
import { directoryScreens } from '#kiosk/directory/directory-screens.tsx'
import { aContent, words } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { aDirectory } from './a-directory.ts'

let kiosk: Awaited<ReturnType<typeof aKiosk>>
beforeEach(async () => {
  kiosk = await aKiosk({
    terminal: { placeId: 'kone', doors: { directory: directoryScreens(aDirectory) } },
  })
  kiosk.reachHome()
  kiosk.press('Aide')
  kiosk.press(/Où trouver de l’aide/)
})
const text = () => (document.querySelector('main')?.textContent ?? '').replaceAll('\u00a0', ' ')
const names = () =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('b')?.textContent)

test('it opens from « Aide », nearest first, and says which place this is', () => {
  expect(kiosk.title()).toBe('Où trouver de l’aide')
  expect(names()).toEqual(['Agence de Koné', 'Médiathèque de Bourail', 'Agence de Yaté'])
  expect(text()).toContain('Vous êtes ici')
  expect(text()).toContain('à environ 86 km, à vol d’oiseau')
})

test('a service narrows the list, « Retour » widens it again', () => {
  kiosk.press('Choisir ce que je cherche')
  expect(names()).toEqual([
    'Toutes les aides',
    'Être aidé dans une démarche',
    'Utiliser un ordinateur et Internet sur place',
  ])
  kiosk.press(/Être aidé dans une démarche/)
  expect(names()).toEqual(['Médiathèque de Bourail'])
  kiosk.press('Choisir une commune')
  expect(names()).toEqual(['Toutes les communes', 'Bourail'])
  kiosk.press('Retour')
  kiosk.press('Retour')
  kiosk.press('Retour')
  expect(names()).toHaveLength(3)
})

test('a place says its hours, its phone, what it does, for whom, and since when it is known', () => {
  kiosk.press(/Médiathèque de Bourail/)
  for (const line of [
    'Lundi à mercredi, vendredi : 9 h à 12 h et 14 h à 18 h 30',
    '44 00 00',
    'Être aidé dans une démarche',
    'Handicap moteur',
    'Gratuit',
    'Fiche mise à jour le 1er octobre 2026. Source : Carte nationale.',
  ])
    expect(text()).toContain(line)
})

test('what nobody knows is said, and an old entry is to be checked', () => {
  kiosk.press(/Agence de Koné/)
  expect(text()).toContain('Nous ne connaissons pas les horaires.')
  expect(text()).toContain('Nous ne connaissons pas le téléphone.')
  expect(text()).toContain('Fiche à vérifier : elle date du 1er janvier 2025.')
  kiosk.press('Retour')
  kiosk.press(/Agence de Yaté/)
  expect(text()).toContain('elle n’a pas de date')
})

test('the sheet bears where to go, a QR code of the public page where there is one, and no name', () => {
  kiosk.press(/Médiathèque de Bourail/)
  kiosk.press('Ma feuille «\u00a0où aller\u00a0»')
  const printed = document.querySelector('[data-sheet]')
  expect(printed?.textContent).toContain('98870 Bourail')
  expect(printed?.textContent).toContain('mediatheque.example')
  expect(printed?.querySelectorAll('.paper-code svg')).toHaveLength(1)
  kiosk.press('Voir les autres lieux')
  kiosk.press('Imprimer ces adresses')
  const list = document.querySelector('[data-sheet]')
  expect(list?.textContent).toContain('Agence de Yaté')
  expect(list?.querySelectorAll('.paper-code svg')).toHaveLength(0)
})

const aPlace = (more: Partial<Place> = {}): Place => ({
  name: 'Îlot numérique',
  commune: 'Koné',
  attributes: {},
  terminals: [{ id: 'ilot-1', name: 'Poste 1' }],
  source: { name: 'Département', dated: '2026-10-01' },
  lastVerified: '2026-10-01',
  reviewEvery: 'P365D',
  ...more,
})
const openAt = async (placeId: string, place: Place) => {
  const content = aContent([])
  kiosk = await aKiosk({
    terminal: {
      placeId,
      content: { ...content, front: { ...content.front, places: { [placeId]: place } } },
      doors: { directory: directoryScreens(aDirectory) },
    },
  })
  kiosk.reachHome()
  kiosk.press('Aide')
  kiosk.press(/Où trouver de l’aide/)
}

test('a place that is in no list is first on its own terminals, with its own hours, on the screen and on paper', async () => {
  await openAt('ilot', aPlace({ hours: words('Le jeudi de 9 h à 12 h.\nLe samedi matin.') }))
  expect(names()[0]).toBe('Îlot numérique')
  kiosk.press(/Îlot numérique/)
  expect(text()).toContain('Koné · Vous êtes ici')
  expect(text()).toContain('Le jeudi de 9 h à 12 h.')
  expect(text()).toContain('Le samedi matin.')
  expect(text()).toContain('Fiche mise à jour le 1er octobre 2026. Source : Département.')
  kiosk.press('Ma feuille «\u00a0où aller\u00a0»')
  expect(document.querySelector('[data-sheet]')?.textContent).toContain('Le jeudi de 9 h à 12 h.')
})

test('of a place that is in a list, its deployment says the hours, or at least where to look', async () => {
  await openAt('kone', aPlace({ note: words('Regardez sur la porte.') }))
  expect(names()).toHaveLength(3)
  kiosk.press(/Agence de Koné/)
  expect(text()).toContain('Regardez sur la porte.')
  expect(text()).not.toContain('Nous ne connaissons pas les horaires.')
  await openAt('kone', aPlace({ hours: words('Tous les jours.'), note: words('Sur la porte.') }))
  kiosk.press(/Agence de Koné/)
  expect(text()).toContain('Tous les jours.')
  expect(text()).not.toContain('Sur la porte.')
})
