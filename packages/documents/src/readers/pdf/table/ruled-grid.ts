import type { Rule, Rules } from '../page.ts'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Where the lines of one bordered table cross. */
export interface RuledGrid {
  xs: number[]
  ys: number[]
  horizontal: Rule[]
  vertical: Rule[]
}

const TOUCH = 3
const MOST_LINES = 4_000

/** The tables drawn with borders: groups of lines that touch each other, at least two each way. */
export function ruledGrids(rules: Rules): RuledGrid[] {
  const horizontal = mergedRules(rules.horizontal)
  const vertical = mergedRules(rules.vertical)
  if (horizontal.length + vertical.length > MOST_LINES) return []
  return groups(horizontal, vertical)
    .map(({ h, v }) => toGrid(h, v))
    .filter((grid) => grid.xs.length >= 3 && grid.ys.length >= 2)
}

/** Pieces of the same line drawn cell by cell become one. */
export function mergedRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const lines: Rule[] = []
  let level: Rule[] = []
  for (const rule of sorted) {
    if (level[0] && rule.at - level[0].at > 1.5) {
      lines.push(...joinLevel(level))
      level = []
    }
    level.push(rule)
  }
  return [...lines, ...joinLevel(level)]
}

function joinLevel(level: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const rule of [...level].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && rule.from <= last.to + TOUCH) last.to = Math.max(last.to, rule.to)
    else joined.push({ ...rule })
  }
  return joined
}

function groups(horizontal: Rule[], vertical: Rule[]): { h: Rule[]; v: Rule[] }[] {
  const parent = new Map<Rule, Rule>()
  const find = (rule: Rule): Rule => {
    let top = rule
    for (let up = parent.get(top); up; up = parent.get(top)) top = up
    return top
  }
  for (const h of horizontal) {
    for (const v of vertical) {
      const crosses =
        v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH
      const [one, other] = crosses ? [find(h), find(v)] : [h, h]
      if (one !== other) parent.set(one, other)
    }
  }
  const found = new Map<Rule, { h: Rule[]; v: Rule[] }>()
  const groupOf = (rule: Rule) => {
    const top = find(rule)
    const group = found.get(top) ?? { h: [], v: [] }
    found.set(top, group)
    return group
  }
  for (const h of horizontal) groupOf(h).h.push(h)
  for (const v of vertical) groupOf(v).v.push(v)
  return [...found.values()].filter((group) => group.h.length >= 2 && group.v.length >= 1)
}

/** Open sides count as edges: many reports draw no line at the left and right of a table. */
function toGrid(h: Rule[], v: Rule[]): RuledGrid {
  const left = Math.min(...h.map((rule) => rule.from))
  const right = Math.max(...h.map((rule) => rule.to))
  const top = Math.min(...v.map((rule) => rule.from))
  const bottom = Math.max(...v.map((rule) => rule.to))
  return {
    xs: distinct([left, ...v.map((rule) => rule.at), right]),
    ys: distinct([top, ...h.map((rule) => rule.at), bottom]),
    horizontal: h,
    vertical: v,
  }
}

export function distinct(values: number[]): number[] {
  const kept: number[] = []
  for (const value of values.sort((a, b) => a - b)) {
    if (kept.length === 0 || value - (kept.at(-1) ?? 0) > 4) kept.push(value)
  }
  return kept
}
