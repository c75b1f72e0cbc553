import type { Account } from '@customerscore-kit/contract/inspect';

/** The codenames of your account, in the format of `customerscore.account.yaml`. */
export const account = {
  customer: {
    attributes: {
      plan_tier: { type: 'string', values: ['free', 'team', 'enterprise'] },
      seats: 'number',
    },
    metrics: { resolved_tickets: 'number' },
  },
} as const satisfies Account;
