import { readdirSync, readFileSync } from 'node:fs'
import { ROLE_NAMES } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { isRole, panduanOf } from './panduan.ts'

const place = { unit: '3572', entitas: 'kpu', tahun: 2022 } as const

describe('the guide of each role', () => {
  it.each(ROLE_NAMES)('of %s leads to pages of the office and year', (role) => {
    const { isi } = panduanOf(role, place)
    const links = [...isi.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(0)
    for (const href of links) expect(href).toMatch(/^\/k\/3572\/kpu\/2022\/[a-z-]+$/)
    // Below the heading that the page gives it.
    expect(isi).not.toMatch(/<h[12]/)
  })

  it('tells each command as the command line knows it', () => {
    const folder = new URL('../../../cli/src/commands/', import.meta.url)
    const source = readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('')
    const commands = ROLE_NAMES.flatMap((role) => [
      ...panduanOf(role, place).isi.matchAll(/<code>akuntabel (\w+)/g),
    ]).map(([, name]) => name)
    expect(commands.length).toBeGreaterThan(0)
    for (const name of commands) expect(source).toMatch(new RegExp(`command\\('${name}\\b`))
  })
})

it('knows the names of roles', () => {
  expect([isRole('operator'), isRole('bendahara'), isRole(null)]).toEqual([true, false, false])
})
