import { expect, test } from 'vitest'
import { drawGraph } from '#author/graph/draw-graph.ts'

const svg = drawGraph(
  {
    start: 'a',
    boxes: [
      { id: 'a', kind: 'choice', title: 'Reçu <ou> « refusé » & après ?', again: [] },
      { id: 'b', kind: 'external', title: 'Le site', again: ['Pas fini'] },
      { id: 'c', kind: 'result', title: 'Fini', again: [] },
    ],
    arrows: [
      { from: 'a', to: 'b', label: 'a = oui' },
      { from: 'b', to: 'a', label: 'pas fini' },
      { from: 'b', to: 'c', label: 'fait' },
    ],
  },
  'Un "guide"',
)

test('the drawing has a name, and words that cannot break it', () => {
  expect(svg).toContain('<title id="name">Un &quot;guide&quot;</title>')
  expect(svg).toContain('Reçu &lt;ou&gt;')
  expect(svg).not.toContain('<ou>')
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test('the start and the kind of each step are said in words, not by shape alone', () => {
  expect(svg).toContain('départ · question · a')
  expect(svg).toContain('site officiel · b')
  expect(svg).toContain('fin · c')
  expect(svg).toContain('↻ Pas fini')
})

test('a way back is dashed, once', () => {
  expect(svg.match(/class="way back"/g)).toHaveLength(1)
})
