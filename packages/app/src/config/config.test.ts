import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'
import { loadConfig } from './config.ts'

describe('loadConfig', () => {
  it('needs nothing', () => {
    expect(loadConfig({})).toMatchObject({ databaseUrl: null, port: 3000, keptBackups: 3, today: null })
    expect(loadConfig({ AKUNTABEL_DATA: '' }).dataDir).toMatch(/\/data$/)
  })

  it('reads what is given', () => {
    const env = {
      AKUNTABEL_DATA: '/srv/a',
      DATABASE_URL: 'postgres://x/y',
      PORT: '8080',
      AKUNTABEL_CADANGAN: '5',
      AKUNTABEL_TODAY: '2022-11-21',
    }
    expect(loadConfig(env)).toMatchObject({
      dataDir: '/srv/a',
      databaseUrl: 'postgres://x/y',
      port: 8080,
      keptBackups: 5,
      today: '2022-11-21',
    })
  })

  it('takes the three other logins of a server together, or none', () => {
    const env = {
      DATABASE_URL: 'postgres://pemilik@x/y',
      DATABASE_URL_PROGRAM: 'postgres://program@x/y',
      DATABASE_URL_MASUK: 'postgres://masuk@x/y',
      DATABASE_URL_ANTREAN: 'postgres://antrean@x/y',
    }
    expect(loadConfig(env).loginUrls).toEqual({
      program: 'postgres://program@x/y',
      signIn: 'postgres://masuk@x/y',
      queue: 'postgres://antrean@x/y',
    })
    expect(loadConfig({ DATABASE_URL: 'postgres://x/y' }).loginUrls).toBeNull()
    for (const missing of Object.keys(env))
      expect(() => loadConfig({ ...env, [missing]: '' }), missing).toThrow(
        'DATABASE_URL_PROGRAM, DATABASE_URL_MASUK, dan DATABASE_URL_ANTREAN diisi ketiganya bersama DATABASE_URL, atau tidak satu pun.',
      )
  })

  it('takes a mail server with its sender and the public address, or none', () => {
    const env = {
      AKUNTABEL_SMTP: 'smtps://nama:sandi@email.kpu.go.id',
      AKUNTABEL_SMTP_DARI: 'Akuntabel <akuntabel@kpu.go.id>',
      ORIGIN: 'https://sakip.kpu.go.id/',
    }
    expect(loadConfig(env).smtp).toEqual({
      ...{ url: env.AKUNTABEL_SMTP, from: env.AKUNTABEL_SMTP_DARI, hour: 7 },
      origin: 'https://sakip.kpu.go.id',
    })
    expect(loadConfig({ ...env, AKUNTABEL_SMTP_JAM: '9' }).smtp?.hour).toBe(9)
    expect(loadConfig({ ORIGIN: env.ORIGIN }).smtp).toBeNull()
    for (const missing of Object.keys(env))
      expect(() => loadConfig({ ...env, [missing]: '' }), missing).toThrow(
        'AKUNTABEL_SMTP dan AKUNTABEL_SMTP_DARI diisi keduanya bersama ORIGIN, alamat Akuntabel yang dibuka orang, atau tidak satu pun.',
      )
  })

  it.each([
    ['AKUNTABEL_SMTP', 'email.kpu.go.id'],
    ['AKUNTABEL_SMTP', 'smtp://:99999'],
    ['AKUNTABEL_SMTP_DARI', 'Akuntabel'],
    ['AKUNTABEL_SMTP_DARI', 'a@b.c\r\nBcc: d@e.f'],
    ['AKUNTABEL_SMTP_JAM', '24'],
    ['PORT', 'tiga'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL_MASUK', 'mysql://x'],
    ['AKUNTABEL_CADANGAN', '0'],
    ['AKUNTABEL_CADANGAN', 'semua'],
    ['ORIGIN', 'kantor'],
    ['AKUNTABEL_TODAY', '21/11/2022'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(name)
  })
})

describe('createClock', () => {
  it('keeps a fixed day still and else follows the office', () => {
    expect(createClock('2022-02-28').today()).toBe('2022-02-28')
    expect(createClock(null).today('Asia/Jayapura')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
