import { describe, expect, it } from 'vitest'
import { createSetupCode, type SetupCode } from './setup-code.ts'

const far = { address: '203.0.113.9', local: false }

function refusal(code: SetupCode, who: Parameters<SetupCode['require']>[0]) {
  try {
    code.require(who)
  } catch (error) {
    return error
  }
  throw new Error('was not refused')
}

describe('the setup code', () => {
  it('is long, and another at each start', () => {
    const codes = new Set(Array.from({ length: 50 }, () => createSetupCode().text))
    expect(codes.size).toBe(50)
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}$/)
  })

  it('is taken as people type it', () => {
    const code = createSetupCode()
    expect(() =>
      code.require({ ...far, code: ` ${code.text.toLowerCase().replaceAll('-', ' ')} ` }),
    ).not.toThrow()
    expect(() => code.require({ ...far, local: true })).not.toThrow()
  })

  it('is asked for, and refused where it is another', () => {
    const code = createSetupCode()
    expect(refusal(code, far)).toMatchObject({
      code: 'masukan-salah',
      data: {
        fields: { kodePasang: 'Tulis kode pemasangan yang tercetak di layar tempat Akuntabel dijalankan.' },
      },
    })
    for (const other of [createSetupCode().text, code.text.slice(1), `${code.text}A`])
      expect(refusal(code, { ...far, code: other })).toMatchObject({
        code: 'masukan-salah',
        data: {
          fields: {
            kodePasang: expect.stringMatching(/^Kode pemasangan ini tidak cocok\. Lihat lagi layar/),
          },
        },
      })
  })

  it('is not guessed for ever, and the guesser keeps nobody else out', () => {
    const code = createSetupCode()
    for (let at = 0; at < 10; at++) refusal(code, { ...far, code: `salah-${at}` })
    expect(refusal(code, { ...far, code: code.text })).toMatchObject({
      code: 'terlalu-sering',
      message: 'Terlalu banyak percobaan. Tunggu lima menit, lalu coba lagi.',
    })
    expect(() => code.require({ address: '203.0.113.10', local: false, code: code.text })).not.toThrow()
  })
})
