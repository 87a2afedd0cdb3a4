export interface Guard {
  without: string
  file: string
  /** Stands in the file once. */
  find: string | RegExp
  replace: string
  project: 'unit' | 'app' | 'tests'
  test: string
  /** Names of the tests it is about, where the whole file takes long. */
  only?: string
}

const APP = 'packages/app/src'
const DOMAIN = 'packages/domain/src'
export const GUARDS: Guard[] = [
  {
    without: 'approved quarters before a report is final',
    file: `${APP}/dokumen/lkj/require-approved.ts`,
    find: 'if (open.length === 0) return',
    replace: 'if (open.length >= 0) return',
    project: 'app',
    test: `${APP}/dokumen/lkj/closed-year.test.ts`,
  },
  {
    without: 'the last of the chain before a report is final',
    file: `${DOMAIN}/state/rantai.ts`,
    find: 'REACHED[state] !== null && nextApprover(state, rantai) === null',
    replace: 'rantai.length > 0 && (REACHED[state] ?? 0) >= 2',
    project: 'app',
    test: `${APP}/pengukuran/third-approval.test.ts`,
  },
  {
    without: 'one role of the chain after the other',
    file: `${DOMAIN}/state/rantai.ts`,
    find: "return [RANTAI_STATES[next], 'dikembalikan']",
    replace: "return [...Object.values(RANTAI_STATES), 'dikembalikan']",
    project: 'app',
    test: `${APP}/pengukuran/quarter-states.test.ts`,
  },
  {
    without: 'a chain that only its own roles go along',
    file: `${APP}/pengukuran/move-quarter.ts`,
    find: 'if (!quarterMoves(held.state, office.policy.rantai[held.entitas]).includes(to))',
    replace: 'if (held.state === to)',
    project: 'app',
    test: `${APP}/pengukuran/quarter-states.test.ts`,
  },
  {
    without: 'the refusal that names the chain of the office',
    file: `${APP}/pengukuran/who-approves.ts`,
    find: 'return policy.rantai[entitas].includes(role) ?',
    replace: 'return role !== null ?',
    project: 'app',
    test: `${APP}/pengukuran/quarter-states.test.ts`,
  },
  {
    without: 'a role of the chain that returns a quarter',
    file: `${APP}/pengukuran/pengukuran-allow.ts`,
    find: 'if (rantai.some((role) => roles.includes(role))) return ALLOWED',
    replace: 'if (roles.length > 0) return ALLOWED',
    project: 'app',
    test: `${APP}/pengukuran/quarter-states.test.ts`,
  },
  {
    without: 'a report is signed after its year has ended',
    file: `${APP}/dokumen/lkj/finalize-lkj.ts`,
    find: /if \(day <= `.*`\)/,
    replace: "if (day === '')",
    project: 'app',
    test: `${APP}/dokumen/lkj/closed-year.test.ts`,
  },
  {
    without: 'a closed year refuses',
    file: `${APP}/use-case/year-touched.ts`,
    find: 'if (sentence !== null) throw',
    replace: 'if (sentence === undefined) throw',
    project: 'app',
    test: `${APP}/dokumen/lkj/closed-year.test.ts`,
  },
  {
    without: 'a year nobody opened refuses',
    file: `${APP}/use-case/year-touched.ts`,
    find: 'if (unopened) return',
    replace: 'if (unopened !== null) return',
    project: 'app',
    test: `${APP}/year/tahun.test.ts`,
  },
  {
    without: 'the post that its signer holds',
    file: `${APP}/pk/own-party.ts`,
    find: 'holding?.row.person_id === personId',
    replace: 'holding !== null && personId !== null',
    project: 'app',
    test: `${APP}/pk/signing.test.ts`,
  },
  {
    without: 'a signing date that is not to come',
    file: `${APP}/pk/record-pk-signature.ts`,
    find: 'if (tanggal > clock.today(office.unit.timezone))',
    replace: "if (tanggal > '2999')",
    project: 'app',
    test: `${APP}/pk/signing.test.ts`,
  },
  {
    without: 'summaries counted again after signing',
    file: `${APP}/pk/signing.ts`,
    find: /^ *await refreshRingkasan\(tx, .*\)\n/m,
    replace: '',
    project: 'app',
    test: `${APP}/pk/pk.test.ts`,
  },
  {
    without: 'a pagu that is not negative',
    file: `${APP}/pk/apply-pk-change.ts`,
    find: 'if (pagu >= 0n) return pagu',
    replace: 'if (pagu !== null) return pagu',
    project: 'app',
    test: `${APP}/pk/pk.test.ts`,
  },
  {
    without: 'the old value in the trail',
    file: `${APP}/pengukuran/save-value-row.ts`,
    find: /sebelum: .*,\n/,
    replace: "sebelum: '',\n",
    project: 'app',
    test: `${APP}/pengukuran/pengukuran.test.ts`,
  },
  {
    without: 'one at a time who writes a Renstra',
    file: `${APP}/renstra/save-renstra.ts`,
    find: '    await lockRenstra(tx, unit)\n',
    replace: '',
    project: 'app',
    test: `${APP}/renstra/renstra-draf.test.ts`,
  },
  {
    without: 'one at a time who writes a DIPA',
    file: `${APP}/dipa/save-dipa.ts`,
    find: '    await lockYearRingkasan(tx, { unit, tahun })\n',
    replace: '',
    project: 'app',
    test: `${APP}/dipa/dipa.test.ts`,
  },
  {
    without: 'a signing role that nobody gives to himself',
    file: `${APP}/people/set-person-roles.ts`,
    find: 'if (personId === actor.personId) refuseOwnSigning',
    replace: "if (personId === '') refuseOwnSigning",
    project: 'app',
    test: `${APP}/people/people.test.ts`,
  },
  {
    without: 'nor invites himself to',
    file: `${APP}/people/invite-person.ts`,
    find: 'if (invited === actor.personId)',
    replace: "if (invited === '')",
    project: 'app',
    test: `${APP}/people/people.test.ts`,
  },
  {
    without: 'a given password that is changed first',
    file: 'apps/web/src/hooks.server.ts',
    find: "if (!locals.person?.gantiSandi || FREE.includes(route.id ?? ''))",
    replace: "if (FREE.includes(route.id ?? '') || route.id !== 'x')",
    project: 'tests',
    test: 'tests/src/fuzz/requests.test.ts',
    only: 'reaches nothing of the office before it is their own',
  },
  {
    without: 'machines of PK, documents and Renstra',
    file: `${DOMAIN}/state/can-move.ts`,
    find: 'return MOVES[machine][from].includes(to)',
    replace: 'return MOVES[machine][from] !== undefined || to !== undefined',
    project: 'unit',
    test: `${DOMAIN}/state/state.test.ts`,
  },
]

/** The source without the guard; throws where it fits no more. */
export function patched(source: string, { file, find, replace }: Guard): string {
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(`${file} holds ${find} ${parts.length - 1} times, not once`)
  return parts.join(replace)
}
