import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RENSTRA_KINDS, type RenstraNodeKind } from './kinds.ts'
import { type RenstraInput, readRenstraRows } from './renstra-rows.ts'

function row(kind: RenstraNodeKind, kode = '', pendanaan: (bigint | null)[] = []): RenstraInput {
  return { kind, kode, uraian: `Uraian ${kind}`, pendanaan }
}

function sentences(...rows: RenstraInput[]): string[] {
  return readRenstraRows(rows).errors.map(({ at, field, sentence }) => `${at} ${field}: ${sentence}`)
}

describe('rows of a Renstra', () => {
  it('stand under the last row they can stand under', () => {
    const kinds = [
      'tujuan',
      'sasaran',
      'sasaran',
      'tujuan',
      'program',
      'sasaran-program',
      'kegiatan',
      'sasaran-kegiatan',
    ] as const
    const { rows, errors } = readRenstraRows(kinds.map((kind) => row(kind)))
    expect(errors).toEqual([])
    expect(rows.map(({ parent }) => parent)).toEqual([null, 0, 0, null, null, 4, 4, 6])
  })

  it('are refused where the row above is missing, also after a new branch began', () => {
    expect(sentences(row('sasaran'))).toEqual([
      '0 kind: Sasaran strategis ini belum berinduk. Tulis lebih dahulu tujuannya.',
    ])
    expect(sentences(row('program'), row('kegiatan'), row('program'), row('sasaran-kegiatan'))).toEqual([
      '3 kind: Sasaran kegiatan ini belum berinduk. Tulis lebih dahulu kegiatannya.',
    ])
  })

  it('have a text, a code once in their kind, and no negative money', () => {
    expect(sentences({ ...row('tujuan'), uraian: ' ' })).toEqual(['0 uraian: Tulis uraian tujuan ini.'])
    expect(sentences(row('tujuan', 'T1'), row('tujuan', 'T1'), row('program', 'T1'))).toEqual([
      '1 kode: Kode T1 sudah dipakai di baris 1.',
    ])
    expect(sentences(row('program', '', [1n, -1n]))).toEqual([
      '0 pendanaan.1: Pendanaan tidak boleh kurang dari nol.',
    ])
  })

  it('may leave funding open and never exceed it, kind by kind', () => {
    const below = [
      row('sasaran-program', '', [60n]),
      row('kegiatan', 'a', [40n]),
      row('kegiatan', 'b', [null]),
    ]
    expect(sentences(row('program', '', [100n]), ...below)).toEqual([])
    expect(sentences(row('program', '', [100n]), ...below, row('kegiatan', 'c', [61n]))).toEqual([
      '0 pendanaan.0: Pendanaan Rp100, tetapi kegiatan di bawahnya berjumlah Rp101.',
    ])
    expect(sentences(row('program', '', [null]), row('kegiatan', '', [61n]))).toEqual([])
  })

  it('each have a parent of the right kind before them, or an error', () => {
    const kinds = Object.keys(RENSTRA_KINDS) as RenstraNodeKind[]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), (list) => {
        const { rows, errors } = readRenstraRows(list.map((kind) => row(kind)))
        for (const [at, { kind, parent }] of rows.entries()) {
          const top = kind === 'tujuan' || kind === 'program'
          const wrong = errors.some((one) => one.at === at && one.field === 'kind')
          expect(parent === null).toBe(top || wrong)
          if (parent !== null) expect(parent).toBeLessThan(at)
        }
      }),
    )
  })
})
