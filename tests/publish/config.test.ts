import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { describe, expect, test, vi } from 'vitest'
import { runConfig } from '#publish/config.ts'
import { borrowDeployment, listen } from './borrow-deployment.ts'

// One test starts a process; only a hang may fail here.
vi.setConfig({ testTimeout: 60_000 })

const run = async (...args: string[]) => {
  const said = listen()
  const code = await runConfig(args, { ...said.around, fetch, askToken: () => Promise.resolve('') })
  return { code, out: said.out(), err: said.err() }
}

describe('a command that is not understood exits with 2, on stderr, and says how to call it', () => {
  test.each([
    [[], 'Quelle commande ?'],
    [['chek'], 'Vouliez-vous dire « check » ?'],
    [['constructor'], 'Commande inconnue'],
    [['check', '--nope'], 'Option inconnue : --nope'],
    [['check', '--at'], '--at attend une valeur'],
    [['check', '--at', '2026-02-30'], 'AAAA-MM-JJ'],
    [['check', 'a', 'b'], 'Mot en trop : « b »'],
    [['schemas', 'a'], 'Mot en trop : « a »'],
    [['check', '--deployment', 'a'], '--deployment ne va pas avec « check »'],
    [['graph', 'bourse', '--at', '2026-11-01'], '--at ne va pas avec « graph »'],
  ])('%j', async (args, why) => {
    const { code, out, err } = await run(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(why)
    expect(err).toContain('Usage')
  })

  test.each([
    [['graph']],
    [['simulate']],
    [['factpack']],
    [['signoff']],
    [['new', 'guide', 'Pas Bon']],
    [['new']],
  ])('%j lacks a word', async (args) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' })
  })
})

test('a good deployment has nothing wrong', async () => {
  const { folder } = borrowDeployment()
  expect(await run('check', folder)).toEqual({
    code: 0,
    out: '1 guide, 0 erreur, 0 avertissement.',
    err: '',
  })
})

test('a deployment that cannot be read says which files stop everything', async () => {
  const { folder, edit, path } = borrowDeployment()
  edit('places.yaml', 'commune: Le Bourg\n    attributes', 'comune: Le Bourg\n    attributes')
  const { code, out } = await run('check', folder)
  expect(code).toBe(1)
  expect(out).toContain(`${path('places.yaml')}:5:5  E X01  « comune »`)
  expect(out).toContain('quand ces fichiers seront lisibles')
  for (const command of ['stale', 'ledger']) {
    expect(await run(command, folder)).toMatchObject({ code: 1, out: '' })
  }
  expect((await run('graph', 'bourse', '--deployment', folder)).err).toContain('comune')
})

test('a new guide is a draft without any error', async () => {
  const { folder, path } = borrowDeployment()
  expect((await run('new', 'guide', 'carte-grise', '--deployment', folder)).code).toBe(0)
  const draft = readFileSync(path('guides/carte-grise.guide.yaml'), 'utf8')
  expect(draft.split('\n')[0]).toBe(
    '# yaml-language-server: $schema=../../schemas/guide.schema.json',
  )
  expect(await run('check', folder)).toMatchObject({ code: 0, err: '' })
  const again = await run('new', 'guide', 'carte-grise', '--deployment', folder)
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toContain('existe déjà')
})

test('a new guide does not take the place of one that the deployment has from a shelf', async () => {
  const { folder, path } = borrowDeployment()
  mkdirSync(path('../common/guides'), { recursive: true })
  renameSync(path('guides/bourse.guide.yaml'), path('../common/guides/bourse.guide.yaml'))
  const { code, err } = await run('new', 'guide', 'bourse', '--deployment', folder)
  expect(code).toBe(1)
  expect(err).toContain(`${path('../common/guides/bourse.guide.yaml')} existe déjà`)
  expect(existsSync(path('guides/bourse.guide.yaml'))).toBe(false)
})

test('a drawing that has nowhere to go is told by its path', async () => {
  const { folder, path } = borrowDeployment()
  const out = path('nowhere/bourse.svg')
  const drawn = await run('graph', 'bourse', '--deployment', folder, '--out', out)
  expect(drawn).toMatchObject({ code: 1, err: expect.stringContaining(`« ${out} »`) })
})

test('every command is shown to who asks for help', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('check'),
    err: '',
  })
})

test('a guide is drawn with its steps, its ways and their reasons', async () => {
  const { folder, path } = borrowDeployment()
  const { out, code } = await run('graph', 'bourse', '--deployment', folder)
  expect(code).toBe(0)
  for (const words of [
    'Préparez vos papiers',
    'campagne : ouverte',
    'sans réseau',
    'il en manque',
  ]) {
    expect(out).toContain(words)
  }
  await run('graph', 'bourse', '--deployment', folder, '--out', path('g.svg'))
  expect(readFileSync(path('g.svg'), 'utf8').trim()).toBe(out.trim())
  expect((await run('graph', 'bours', '--deployment', folder)).err).toContain('« bourse »')
})

test('a simulation tells the ends of each circumstance, the longest walk and what is no longer sure', async () => {
  const { folder } = borrowDeployment()
  const { code, out } = await run(
    'simulate',
    'bourse',
    '--deployment',
    folder,
    '--at',
    '2028-12-01',
  )
  expect(code).toBe(0)
  expect(out).toContain(
    'campagne ouverte et province = sud : demander (5), envoyee (2), revenir (4)',
  )
  expect(out).toContain('le plus long : debut → saison → enfants')
  expect(out).toContain('campagne ★ : à revoir')
})

test('a simulation fails on a step that nobody reaches', async () => {
  const { folder, edit } = borrowDeployment()
  edit(
    'guides/bourse.guide.yaml',
    '- when: { season: [campagne, before] }',
    '- when: { all: [{ season: [campagne, before] }, { season: [campagne, open] }] }',
  )
  const { code, out } = await run('simulate', 'bourse', '--deployment', folder)
  expect(code).toBe(1)
  expect(out).toContain('Étapes jamais atteintes : trop-tot')
})

test('a fact pack asks the partner for each fact, with its source and a place to sign', async () => {
  const { folder, path } = borrowDeployment()
  const pack = path('pack.html')
  const { code, out } = await run('factpack', 'bourg', '--deployment', folder, '--out', pack)
  expect(code).toBe(0)
  expect(out).toContain('lignes à confirmer par Ville du Bourg')
  const page = readFileSync(pack, 'utf8')
  for (const words of [
    '★ La demande se fait de novembre à décembre.',
    'Source : Site du Bourg, 1er novembre 2026.',
    'Papier demandé dans certains cas : Certificat de l&#39;école',
    'Accueil de la mairie · Place de la mairie · Le Bourg',
    'https://familles.example.org',
    'Date et signature',
    'bourse / campagne',
  ]) {
    expect(page.replaceAll("'", '&#39;')).toContain(words)
  }
  expect(await run('factpack', 'ailleurs', '--deployment', folder)).toMatchObject({
    code: 1,
    out: '',
  })
  expect((await run('factpack', 'bour', '--deployment', folder)).err).toContain('« bourg »')
})

test('what goes stale is listed once, under who is asked, at the first day it matters', async () => {
  const { folder } = borrowDeployment()
  expect((await run('stale', folder)).out).not.toContain('campagne')
  const later = await run('stale', folder, '--at', '2028-11-05')
  expect(later.out).toContain('Ville du Bourg : 3 à vérifier, dont 1 ★')
  expect(
    later.out.split('campagne ★ : à revoir depuis 5 jours (jusqu’au 2028-10-31)'),
  ).toHaveLength(2)
  expect(later.out).toContain('Au 2029-11-05 (dans 365 jours) : rien de plus')
  const told: unknown = JSON.parse((await run('stale', folder, '--json')).out)
  expect(told).toMatchObject([{ days: 0, owners: [] }, {}, {}, {}])
})

test('coverage is told in per cent and in counts, for people and for programs', async () => {
  const { folder } = borrowDeployment()
  const { code, out } = await run('coverage', folder)
  expect(code).toBe(0)
  expect(out).toMatch(/Faits ★ vérifiés et à jour +100 % {2}1 \/ 1/)
  expect(out).toMatch(/Phrases avec un son +0 % {2}0 \/ \d+/)
  const told: unknown = JSON.parse((await run('coverage', folder, '--json')).out)
  expect(told).toMatchObject([{ deployment: 'bourg', day: '2026-11-23' }])
})

test('what speakers of a language are given is every text, and what each recording is called', async () => {
  const { folder, path } = borrowDeployment()
  expect(await run('language', 'Drehu')).toMatchObject({ code: 2, out: '' })
  const out = path('packs/dhv')
  const given = await run('language', 'dhv', '--deployment', folder, '--out', out)
  expect(given).toMatchObject({ code: 0, err: '' })
  expect(given.out).toMatch(/^\d+ textes, 0 traduits/)
  expect(readFileSync(path('packs/dhv/a-lire.txt'), 'utf8')).toMatch(/^[0-9a-f]{16}\tÉcole$/m)
  expect(readFileSync(path('packs/dhv/pack.yaml'), 'utf8')).toContain('reviewedBy: null')
  expect((await run('check', folder)).code).toBe(0)
  expect((await run('coverage', folder)).out).toMatch(/dhv : contenu +0 % {2}0 \/ \d+/)
})

test('without a folder, every deployment of the configuration is covered', async () => {
  const told: unknown = JSON.parse((await run('coverage', '--json')).out)
  expect(told).toEqual(
    expect.arrayContaining([expect.objectContaining({ deployment: 'nouvelle-caledonie-pcn' })]),
  )
})

test('a fact pack once signed dates what it says, until the words change', async () => {
  const { folder, path, edit } = borrowDeployment()
  const pack = path('pack.html')
  await run('factpack', 'bourg', '--deployment', folder, '--out', pack)
  const record = ['signoff', 'record', 'bourg', '--deployment', folder, '--pack', pack]
  const named = await run(...record, '--by', 'Mme Jeanne Martin')
  expect(named).toMatchObject({ code: 1, out: '' })
  expect(await run(...record)).toMatchObject({ code: 2, out: '' })
  const unknown = await run(...record, '--by', 'Responsable', '--except', 'sites/perdu')
  expect(unknown.err).toContain('« sites/perdu » n’est pas sur cette fiche')
  const done = await run(
    ...record,
    '--by',
    'Responsable des familles',
    '--on',
    '2026-11-20',
    '--except',
    'sites/portail',
  )
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(await run('check', folder)).toMatchObject({ code: 0 })
  expect((await run('stale', folder, '--at', '2028-11-05')).out).toContain(
    'campagne ★ : à revoir depuis 16 jours (jusqu’au 2028-11-19)',
  )
  expect((await run('signoff', 'status', 'bourg', '--deployment', folder)).out).toBe(
    [
      'Ville du Bourg : 3 lignes, 2 signées, 0 changées depuis, 1 jamais signées',
      '  bourse/campagne ★ : signé le 2026-11-20 (Responsable des familles)',
      '  offices/accueil : signé le 2026-11-20 (Responsable des familles)',
      '  sites/portail : jamais signé',
    ].join('\n'),
  )
  edit('guides/bourse.guide.yaml', 'La demande se fait de novembre', 'La demande se fait d’octobre')
  expect((await run('stale', folder, '--at', '2028-11-05')).out).toContain('jusqu’au 2028-10-31')
  expect((await run('check', folder)).out).toContain('F08')
})

test('the ledger takes each published version once', async () => {
  const { folder, read } = borrowDeployment()
  expect(await run('ledger', folder)).toEqual({ code: 0, out: '+ bourse version 3', err: '' })
  const once = read('ledger.json')
  expect(once).toContain('"acces-connu":{"kind":"choice","outcomes":["oui","non"]}')
  expect((await run('ledger', folder)).out).toBe('Le registre est à jour.')
  expect(read('ledger.json')).toBe(once)
  expect((await run('check', folder)).code).toBe(0)
})

test('the ledger refuses a step id that meant something else', async () => {
  const { folder, read, write } = borrowDeployment()
  const before = read('ledger.json')
  const guide = read('guides/bourse.guide.yaml')
  write('guides/bourse.guide.yaml', guide.replaceAll(/\btrop-tard\b/g, 'ancien'))
  const { code, out, err } = await run('ledger', folder)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('C01')
  expect(read('ledger.json')).toBe(before)
})

describe('what each translation was made from', () => {
  const title = "std: { fr: 'Préparez vos papiers', en: 'Get your papers ready' }"
  const guide = 'guides/bourse.guide.yaml'

  test('is noted once, and a French that changes alone is told until the guide is read again', async () => {
    const { folder, path, edit, read } = borrowDeployment()
    const file = path('translations.json')
    expect(await run('translated', folder)).toEqual({ code: 0, out: `+ ${file}`, err: '' })
    expect((await run('translated', folder)).out).toBe('Tout est déjà noté.')
    edit(guide, title, title.replace('Préparez', 'Rassemblez'))
    const before = read('translations.json')
    await run('translated', folder)
    expect(read('translations.json')).toBe(before)
    expect((await run('check', folder)).out).toContain('W T03')
    await run('translated', folder, 'bourse')
    expect((await run('check', folder)).out).not.toContain('T03')
  })

  test('is what it became when both have changed', async () => {
    const { folder, edit, read } = borrowDeployment()
    await run('translated', folder)
    const before = read('translations.json')
    edit(guide, title, "std: { fr: 'Rassemblez vos papiers', en: 'Gather your papers' }")
    expect((await run('check', folder)).out).not.toContain('T03')
    await run('translated', folder)
    expect(read('translations.json')).not.toBe(before)
  })

  test('is of guides that are there', async () => {
    const { folder } = borrowDeployment()
    const { code, err } = await run('translated', folder, 'bourses')
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Guide ou fragment inconnu : « bourses ». Vouliez-vous dire « bourse » ?',
    })
  })

  test('of a fragment is its own, once for every guide that includes it', async () => {
    const { folder, read, edit } = borrowDeployment()
    await run('translated', folder)
    expect(read('translations.json')).toContain('"fragments/mot-de-passe": {')
    edit('fragments/mot-de-passe.frag.yaml', "fr: 'Je le connais'", "fr: 'Je le sais'")
    await run('translated', folder)
    const { out } = await run('check', folder)
    expect(out).toMatch(/fragments\/mot-de-passe\.frag\.yaml:\d+:\d+ +W T03/)
    expect(out.match(/T03/g)).toHaveLength(1)
    await run('translated', folder, 'mot-de-passe')
    expect((await run('check', folder)).out).not.toContain('T03')
  })

  test('leaves out what a fragment says, and what is beside other guides', async () => {
    const { folder, read, write } = borrowDeployment()
    write('translations.json', '{"ailleurs":{"meta.title":{"en":"00000000"}}}')
    await run('translated', folder)
    expect(read('translations.json')).toContain('"ailleurs": {')
    expect(read('translations.json')).toContain('"steps.papiers.title"')
    expect(read('translations.json')).not.toContain('"steps.acces-')
  })
})

test('the schemas are written where they are asked', async () => {
  const { path } = borrowDeployment()
  expect((await run('schemas', '--out', path('schemas'))).code).toBe(0)
  expect(existsSync(path('schemas/guide.schema.json'))).toBe(true)
})

test('the process says its code and keeps stdout and stderr apart', async () => {
  const { folder } = borrowDeployment()
  const out = execFileSync(
    process.execPath,
    ['src/publish/config.ts', 'check', folder, '--at', '2026-11-23'],
    {
      encoding: 'utf8',
    },
  )
  expect(out).toContain('0 erreur')
})

describe('directory', () => {
  const csv = `id,pivot,nom,commune,code_postal,adresse,date_maj,services
agen-1,43493312300029,Médiathèque,Agen,47000,1 place de la Mairie,2026-10-01,Aide aux démarches administratives
agen-2,,Sans numéro,Agen,47000,2 rue,2026-10-01,
reims-1,43493312300029,Anonymal,Reims,51100,12 rue,2026-10-01,
`
  const imported = async () => {
    const borrowed = borrowDeployment()
    borrowed.write('lieux.csv', csv)
    const said = await run(
      'directory',
      'import',
      borrowed.path('lieux.csv'),
      '--deployment',
      borrowed.folder,
      '--source',
      'Carte nationale',
      '--dated',
      '2026-10-01',
      '--postal',
      '47',
    )
    return { borrowed, said }
  }

  test('a file of the national map becomes a list; what is refused is told and kept', async () => {
    const { borrowed, said } = await imported()
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('1 lieu hors des codes postaux demandés (47).')
    expect(said.out).toContain('ligne 3 (Sans numéro) : refusé. « pivot » manque.')
    expect(borrowed.read('lieux.csv.refuses.csv')).toContain('« pivot » manque.')
    const list = borrowed.read('directory/carte-nationale.directory.yaml')
    expect(list).toContain('name: Carte nationale')
    expect(list).toContain('Médiathèque')
    expect((await run('check', borrowed.folder)).code).toBe(0)
  })

  test('ours go back to the national map, whole lines only', async () => {
    const { borrowed } = await imported()
    const file = borrowed.path('out/nos-lieux.csv')
    const nothing = await run('directory', 'export', file, '--deployment', borrowed.folder)
    expect(nothing).toMatchObject({ code: 1 })
    expect(nothing.err).toContain('« directory »')
    borrowed.write(
      'directory/nos-lieux.directory.yaml',
      `schema: directory/1
id: nos-lieux
source: { name: Nous, dated: null }
places:
  - { id: a, pivot: '43493312300029', nom: Bourg, commune: Bourg, code_postal: '47000', adresse: 1 rue, date_maj: '2026-10-01' }
  - { id: b, nom: Annexe, commune: Bourg, date_maj: '2026-10-01' }
`,
    )
    const own = (name: string, id: string) =>
      borrowed.edit(
        'places.yaml',
        `    name: ${name}\n`,
        `    name: ${name}\n    directory: ${id}\n`,
      )
    own('Mairie du Bourg', 'a')
    own('Annexe du Bourg', 'b')
    const said = await run('directory', 'export', file, '--deployment', borrowed.folder)
    expect(said).toMatchObject({ code: 0 })
    expect(said.err).toContain('Annexe : pas écrit, il manque pivot, code_postal, adresse.')
    expect(readFileSync(file, 'utf8')).toMatch(
      /^id,pivot,nom,.*\r\na,43493312300029,Bourg,Bourg,47000,/,
    )
  })

  test.each([
    [['directory'], 2, 'Écrivez par exemple'],
    [['directory', 'import', 'x.txt'], 2, 'Écrivez par exemple'],
    [['directory', 'import', 'nowhere.csv', '--source', 'X'], 1, 'nowhere.csv n’est pas là'],
  ])('%j is told', async (args, code, why) => {
    const said = await run(...args)
    expect(said.code).toBe(code)
    expect(said.err).toContain(why)
  })
})
