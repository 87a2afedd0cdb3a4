import { describe, expect, it } from 'vitest'
import { type BarChartOptions, barChart } from './bar-chart.ts'

const options: BarChartOptions = {
  name: 'Realisasi',
  unit: '%',
  highlight: '2021',
  bars: [
    { label: '2019', value: '81.5', target: '75' },
    { label: '2020', value: null, target: '77.5' },
    { label: '2021', value: '96.25', target: '80' },
  ],
}

describe('barChart', () => {
  it('gives the same text each time', () => {
    const first = barChart(options)
    barChart({ ...options, target: '80' })
    expect(barChart(options)).toBe(first)
  })

  it('prints figures with a decimal comma and a dash for what is not filled', () => {
    const svg = barChart(options)
    expect(svg).toContain('>96,25</text>')
    expect(svg).toContain('>81,5</text>')
    expect(svg).toContain('>2020: –</text>')
    expect(svg).not.toContain('96.25</text>')
  })

  it('holds nothing that a strict content security policy forbids, nor anything from outside', () => {
    for (const target of [null, '80']) {
      const svg = barChart({ ...options, target })
      expect(svg).not.toMatch(/<style|<script|\sstyle=|\sclass=|\son\w+=|href|url\(|@import|<image/i)
      expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
      expect(new Set(svg.match(/font-family="[^"]*"/g))).toEqual(new Set(['font-family="Liberation Sans"']))
    }
  })

  it('draws a target line and names it', () => {
    const svg = barChart({ ...options, target: '80' })
    expect(svg).toContain('>Target 80</text>')
    expect(svg).toMatch(/stroke-dasharray="5,3"/)
    expect(barChart({ ...options, bars: [{ label: '2021', value: '1' }] })).not.toContain('Target')
  })

  it('moves a label into its bar where the target would strike it through', () => {
    const label = (target: string) => barChart({ ...options, target }).match(/<text[^>]*>96,25</)?.[0]
    expect(label('100')).toContain('fill="#FFFFFF"')
    expect(label('80')).toContain('fill="#1B1F23"')
  })

  it('steps the axis evenly and in round figures', () => {
    const ticks = (value: string) => {
      const svg = barChart({ name: 'Pagu', bars: [{ label: '2021', value, text: 'x' }] })
      return [...svg.matchAll(/text-anchor="end"[^>]*>([\d.,]+)</g)].map(([, tick]) => tick)
    }
    expect(ticks('80')).toEqual(['0', '25', '50', '75', '100'])
    expect(ticks('0.5')).toEqual(['0', '0,2', '0,4', '0,6'])
    expect(ticks('4103445000')).toEqual(['0', '2.000.000.000', '4.000.000.000', '6.000.000.000'])
  })

  it('never reads a label as markup', () => {
    const label = '</text><script>alert(1)</script> style="x"'
    const svg = barChart({ name: label, bars: [{ label, value: '1', text: label }], target: '2' })
    expect(svg).not.toContain('<script')
    expect(svg.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(2)
  })

  it('is complete: size and view box', () => {
    expect(barChart(options)).toMatch(/^<svg width="640" height="280" [^>]*viewBox="0 0 640 280"/)
  })
})
