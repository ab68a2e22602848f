import { expect, test } from 'vitest'
import { checkMentions } from '#guide/check/registry-checks.ts'
import { checklistOf, externalOf, factOf, infoOf, paperOf, resultOf, textOf } from '../sample.ts'
import { goodGuide, goodWorld, run, withSteps } from './good-guide.ts'

test('L01 tells of every name that the registry does not know', () => {
  expect(run(checkMentions, goodGuide)).toEqual([])
  const guide = withSteps({
    debut: infoOf('B', 'qui', { body: textOf('[[doc:absent]] [[term:absent]]', 'Rien') }),
    papiers: checklistOf('P', [paperOf('absent')], { to: 'site', ifMissing: 'fin' }),
    site: externalOf('S', { fait: 'fin' }, 'fin', { site: 'absent' }),
    fin: resultOf('F', { offices: ['mairie', 'absent'] }),
  })
  const meta = { ...guide.meta, partners: ['absent'], topic: 'absent' }
  const facts = { dates: factOf({ partner: 'absent' }) }
  expect(run(checkMentions, { ...guide, meta, facts })).toEqual([
    'E L01 meta.topic',
    'E L01 meta.partners.0',
    'E L01 facts.dates.partner',
    'E L01 steps.papiers.docs.0.doc',
    'E L01 steps.site.site',
    'E L01 steps.fin.offices.1',
    'E L01 steps.debut.body.std.fr',
    'E L01 steps.debut.body.std.fr',
  ])
})

test('L01 tells of a site that is not opened over https', () => {
  const { registry } = goodWorld
  const site = registry.sites['site']
  if (site === undefined) throw new Error('the good world has a site')
  const sites = { site: { ...site, origins: ['http://site.nc'] } }
  expect(run(checkMentions, goodGuide, { registry: { ...registry, sites } })).toEqual([
    'E L01 steps.site.site',
  ])
})
