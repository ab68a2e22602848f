import { expect, test } from 'vitest'
import { checkFairUse } from '#author/check-fair-use.ts'
import { borrowTree, contentOf } from './borrow-tree.ts'

const good = '{ guaranteedMinutes: 45, noticeMinutes: 15 }'

const check = (ofDeployment: string, ofPlace: string) => {
  const tree = borrowTree()
  tree.edit(
    'deployment.yaml',
    'helpOffice: accueil',
    `helpOffice: accueil\nfairUse: ${ofDeployment}`,
  )
  const attributes = '    attributes: { province: sud }\n'
  tree.edit('places.yaml', attributes, `${attributes}    fairUse: ${ofPlace}\n`)
  return checkFairUse(contentOf(tree)).map(({ code, level, file, message }) => ({
    code,
    level,
    file: file.split('/').at(-1),
    message,
  }))
}

test('minutes that leave time, and a place that limits nobody, are right', () => {
  expect(check(good, 'null')).toEqual([])
  expect(check(good, '{ guaranteedMinutes: 240, noticeMinutes: 60 }')).toEqual([])
})

test.each([
  ['{ guaranteedMinutes: 0, noticeMinutes: 15 }', 'guaranteedMinutes vaut 0', 'de 20 à 240'],
  ['{ guaranteedMinutes: 1e6, noticeMinutes: 15 }', 'vaut 1000000', 'de 20 à 240'],
  ['{ guaranteedMinutes: 30.5, noticeMinutes: 15 }', 'vaut 30.5', 'entier de minutes'],
  ['{ guaranteedMinutes: 45, noticeMinutes: 5 }', 'noticeMinutes vaut 5', 'de 10 à 60'],
])('%s is refused, in the deployment and in a place', (fairUse, ...words) => {
  const ofDeployment = check(fairUse, 'null')
  const ofPlace = check(good, fairUse)
  expect(ofDeployment).toMatchObject([{ code: 'E10', level: 'error', file: 'deployment.yaml' }])
  expect(ofPlace).toMatchObject([{ code: 'E10', level: 'error', file: 'places.yaml' }])
  for (const [found] of [ofDeployment, ofPlace])
    for (const word of words) expect(found?.message).toContain(word)
})
