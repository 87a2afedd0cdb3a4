import type { Role } from '@akuntabel/domain'
import { AppError } from '../errors/app-error.ts'
import { isUngranted, notYours, type Permission, ROLE_PERMISSIONS, whoCan } from './roles.ts'

/** A person acting on one unit. */
export interface Actor {
  personId: string
  personName: string
  /** The unit acted on. */
  unit: string
  roles: Role[]
  /** Where the roles are held: the unit itself, or for a supervisor a unit above it. */
  viaUnit: string
  /** Whose indicators alone he or she fills; null or left out for all. */
  subbagianId?: string | null
}

/** Whether a button may work, and if not, why and who can. */
export interface Allow {
  ok: boolean
  why: string | null
}

export const ALLOWED: Allow = { ok: true, why: null }

export function refuse(why: string): Allow {
  return { ok: false, why }
}

export function can(actor: Actor | null, permission: Permission): boolean {
  return permission === 'publik' || (actor !== null && grantingRole(actor, permission) !== null)
}

/** Permission first, then whatever the state says. */
export function allow(actor: Actor, permission: Permission, state: Allow = ALLOWED): Allow {
  if (!can(actor, permission)) return refuse(`${whoCan(permission)} yang dapat melakukan ini.`)
  return state
}

/**
 * The role under which the action runs; the database's row security sees only this one. The head's before any other, who
 * alone reads decisions about people.
 */
export function grantingRole(actor: Actor, permission: Permission): Role | null {
  if (isUngranted(permission)) return null
  const granting = actor.roles.filter((role) => ROLE_PERMISSIONS[role].includes(permission))
  return granting.find((role) => role === 'pimpinan') ?? granting[0] ?? null
}

export function requireRole(actor: Actor | null, permission: Permission): Role {
  if (actor === null) throw new AppError('belum-masuk')
  const role = grantingRole(actor, permission)
  if (role !== null) return role
  throw new AppError('tidak-berwenang', { sentence: notYours(permission) })
}
