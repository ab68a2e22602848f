/** A fact pack on paper: A4, black on white, a place to sign and date each line. */
import type { Provenance } from '#contract/fact.ts'
import { longDate } from '#guide/long-date.ts'
import { escapeXml } from './escape-xml.ts'
import type { Chapter, Statement } from './fact-pack.ts'

const style = `
@page { size: A4; margin: 15mm }
* { box-sizing: border-box }
body { font: 11pt/1.4 'Atkinson Hyperlegible Next', system-ui, sans-serif; color: #000; margin: 0 auto; max-width: 180mm }
h1 { font-size: 18pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 8mm 0 2mm; break-after: avoid }
p { margin: 0 0 2mm }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { border: 0.4pt solid #000; padding: 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { font-size: 9pt } tr { break-inside: avoid } thead { display: table-header-group }
.number { width: 9mm } .answer { width: 33mm } .sign { width: 36mm }
.source { font-size: 9pt; margin-top: 1.5mm } .hard { font-weight: 700 }
`

/** `today` is `YYYY-MM-DD`. The page needs nothing else: no script, no font, no network. */
export const drawFactPack = (
  partner: string,
  deployment: string,
  chapters: readonly Chapter[],
  today: string,
): string => {
  const name = escapeXml(partner)
  let first = 1
  const tables = chapters.map((chapter) => {
    const table = drawChapter(chapter, first)
    first += chapter.statements.length
    return table
  })
  return [
    '<!doctype html>',
    '<html lang="fr">',
    '<meta charset="utf-8">',
    `<title>À confirmer par ${name}</title>`,
    `<style>${style}</style>`,
    `<h1>À confirmer par ${name}</h1>`,
    `<p>${escapeXml(deployment)}, le ${frenchDate(today)}. Voici ce que les postes disent de vos services.</p>`,
    '<p>Pour chaque ligne : cochez « exact », ou écrivez la correction. Puis datez et signez. Une ligne marquée <strong>★</strong> change ce que fait la personne : tant qu’elle n’est pas confirmée, le poste dit « à vérifier au guichet ».</p>',
    ...tables,
    '</html>\n',
  ].join('\n')
}

const drawChapter = ({ title, statements }: Chapter, first: number) =>
  [
    `<h2>${escapeXml(title)}</h2>`,
    '<table><thead><tr><th class="number">N°</th><th>Ce que dit le poste</th><th class="answer">Réponse</th><th class="sign">Date et signature</th></tr></thead><tbody>',
    ...statements.map((statement, index) => drawStatement(statement, first + index)),
    '</tbody></table>',
  ].join('\n')

const drawStatement = (
  { reference, says, provenance, isHard, signed }: Statement,
  number: number,
) =>
  [
    `<tr${signed ? ` data-statement="${signed.reference}" data-mark="${signed.mark}"` : ''}><td>${number}</td><td${isHard ? ' class="hard"' : ''}>${isHard ? '★ ' : ''}${escapeXml(says)}`,
    `<div class="source">${provenance ? drawSource(provenance) : 'Rédigé par nous.'} Repère : ${escapeXml(reference)}${signed ? ` (${signed.mark})` : ''}.</div></td>`,
    '<td>☐ exact<br>☐ à corriger :</td><td></td></tr>',
  ].join('')

const drawSource = ({ source, lastVerified }: Provenance) =>
  escapeXml(
    [
      `Source : ${source.name}${source.dated === null ? ', sans date' : `, ${frenchDate(source.dated)}`}.`,
      lastVerified === null
        ? 'Jamais vérifié.'
        : `Vérifié pour la dernière fois le ${frenchDate(lastVerified)}.`,
    ].join(' '),
  )

const frenchDate = (day: string) => longDate(day, 'fr')
