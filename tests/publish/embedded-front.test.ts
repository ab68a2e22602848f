import { expect, test } from 'vitest'
import { embeddedFront } from '#publish/embedded-front.ts'
import { borrowDeployment } from './borrow-deployment.ts'

test('the page carries the names of the default place and its times', async () => {
  const { folder, edit } = borrowDeployment()
  edit(
    'places.yaml',
    'name: Mairie du Bourg',
    'name: Mairie du Bourg\n    times: { silenceSeconds: 600 }',
  )
  expect(await embeddedFront(folder)).toMatchObject({
    deploymentName: "Point d'accueil du Bourg",
    placeName: 'Mairie du Bourg',
    terminalName: 'Poste 1',
    langs: ['fr', 'en'],
    times: { silenceSeconds: 600, warningSeconds: 60, curtainSeconds: 15, goodbyeSeconds: 10 },
    tiles: [{ topic: 'ecole' }],
  })
})

test('a page without a name is not built', async () => {
  const { folder, edit } = borrowDeployment()
  edit('deployment.yaml', 'defaultPlace: mairie', 'defaultPlace: nulle-part')
  await expect(embeddedFront(folder)).rejects.toThrow('nulle-part')
  edit('deployment.yaml', 'timeZone:', 'timezone:')
  await expect(embeddedFront(folder)).rejects.toThrow('Vouliez-vous dire « timeZone » ?')
})
