/// <reference path="./echarts.d.ts" />
import { formatNumber } from '@akuntabel/domain'
import { init } from 'echarts/dist/echarts.esm.min.mjs'
import { plainSvg } from './plain-svg.ts'

export interface ChartBar {
  /** Below the bar: `2021`. */
  label: string
  /** Decimal text as in a value node's `raw`; null = not filled, shown as a dash. */
  value: string | null
  /** Above the bar; the value in Indonesian figures when left out. */
  text?: string
  /** What the bar is measured against, when each has its own. */
  target?: string | null
}

export interface BarChartOptions {
  /** What the bars are, for the legend: `Realisasi`. */
  name: string
  bars: readonly ChartBar[]
  /** Unit at the head of the axis: `%`. */
  unit?: string | null
  /** One target for all bars, drawn as a line across. */
  target?: string | null
  /** What targets of single bars are called; `Target` when left out. */
  targetName?: string
  /** Label of the bar that the text is about; the others are drawn lighter. */
  highlight?: string
  width?: number
  height?: number
}

const ACCENT = '#0B5563'
const LIGHT = '#9DBBC1'
const INK = '#1B1F23'
const QUIET = '#57606A'
const FONT = 'Liberation Sans'

/** A bar chart as plain SVG: bundled font, no script, style or outside reference; the same options give the same text. */
export function barChart(options: BarChartOptions): string {
  const { width = 640, height = 280 } = options
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: 12, color: INK },
      grid: { left: 56, right: 24, top: 44, bottom: 34 },
      legend: legendFor(options),
      xAxis: {
        type: 'category',
        data: options.bars.map((bar) => (bar.value === null ? `${bar.label}: –` : bar.label)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: QUIET } },
        axisLabel: { color: INK, fontFamily: FONT, interval: 0 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...axisScale(options),
        name: options.unit ?? '',
        nameTextStyle: { color: QUIET, fontFamily: FONT, align: 'right', padding: [0, 8, 0, 0] },
        axisLabel: { color: QUIET, fontFamily: FONT, formatter: (tick: number) => formatNumber(tick) },
        splitLine: { lineStyle: { color: '#E3E7EB' } },
      },
      series: [barSeries(options), ...targetSeries(options)],
    })
    return plainSvg(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

function barSeries(options: BarChartOptions): object {
  return {
    type: 'bar',
    name: options.name,
    silent: true,
    barMaxWidth: 56,
    color: ACCENT,
    data: options.bars.map((bar) => barDatum(bar, options)),
  }
}

function barDatum(bar: ChartBar, options: BarChartOptions): object {
  const strong = (options.highlight ?? bar.label) === bar.label
  const inside = hidesLabel(bar, options)
  return {
    value: bar.value === null ? null : Number(bar.value),
    itemStyle: { color: strong ? ACCENT : LIGHT },
    label: {
      show: true,
      position: inside ? 'insideTop' : 'top',
      color: inside && strong ? '#FFFFFF' : INK,
      fontFamily: FONT,
      fontWeight: 'bold',
      textBorderWidth: 0,
      formatter: () => bar.text ?? (bar.value === null ? '' : formatNumber(bar.value)),
    },
  }
}

/** Whether the target would run through a label above the bar, while there is room for it inside. */
function hidesLabel(bar: ChartBar, options: BarChartOptions): boolean {
  const target = options.target ?? bar.target
  if (bar.value === null || target == null) return false
  const labelHeight = axisScale(options).max * 0.11
  const above = Number(target) - Number(bar.value)
  return above > -labelHeight * 0.1 && above < labelHeight && Number(bar.value) > labelHeight
}

/** Targets as short strokes over their bars, or one dashed line across when all share it. */
function targetSeries(options: BarChartOptions): object[] {
  const line = { color: INK, width: 1.2, type: [5, 3] }
  if (options.target) {
    return [
      {
        type: 'line',
        name: targetName(options),
        color: INK,
        silent: true,
        data: [],
        lineStyle: line,
        symbol: 'none',
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: line,
          data: [{ yAxis: Number(options.target) }],
        },
      },
    ]
  }
  if (!hasOwnTargets(options)) return []
  return [
    {
      type: 'line',
      name: targetName(options),
      color: INK,
      silent: true,
      symbol: 'rect',
      symbolSize: [strokeWidth(options), 2],
      lineStyle: { width: 0 },
      data: options.bars.map((bar) => (bar.target ? Number(bar.target) : null)),
    },
  ]
}

function legendFor(options: BarChartOptions): object {
  const show = Boolean(options.target) || hasOwnTargets(options)
  return {
    show,
    selectedMode: false,
    right: 24,
    top: 4,
    itemHeight: 10,
    itemGap: 18,
    textStyle: { fontFamily: FONT, color: INK, fontSize: 12 },
    data: [
      { name: options.name, icon: 'rect' },
      { name: targetName(options), icon: 'path://M0 4 L20 4 L20 6 L0 6 Z' },
    ],
  }
}

function targetName(options: BarChartOptions): string {
  return options.target ? `Target ${formatNumber(options.target)}` : (options.targetName ?? 'Target')
}

/** A little wider than a bar, and never into the next one. */
function strokeWidth({ bars, width = 640 }: BarChartOptions): number {
  return Math.min(68, Math.floor(((width - 80) / Math.max(bars.length, 1)) * 0.85))
}

function hasOwnTargets(options: BarChartOptions): boolean {
  return !options.target && options.bars.some((bar) => bar.target)
}

/** About four round steps, rounded up so that the highest bar or target keeps room for its label. */
function axisScale(options: BarChartOptions): { max: number; interval: number } {
  const figures = [options.target, ...options.bars.flatMap((bar) => [bar.value, bar.target])]
  const highest = Math.max(0, ...figures.filter((figure) => figure != null).map(Number)) * 1.08
  if (highest === 0) return { max: 1, interval: 1 }
  const magnitude = 10 ** Math.floor(Math.log10(highest / 4))
  const factor = [1, 2, 2.5, 3, 4, 5, 10].find((round) => round * magnitude * 4 >= highest) ?? 10
  const interval = Number((factor * magnitude).toPrecision(3))
  return { max: Number((Math.ceil(highest / interval) * interval).toPrecision(6)), interval }
}
