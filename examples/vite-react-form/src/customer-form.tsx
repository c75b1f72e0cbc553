import type { Customer } from '@customerscore-kit/contract/types';
import { validateCustomer } from '@customerscore-kit/contract/validators';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { account } from './account';
import { Field } from './field';

interface Props {
  /** The customer to edit. Without it, the form is empty. */
  customer?: Customer | undefined;
  onSave: (customer: Customer) => Promise<void>;
  /** Shown next to the button. */
  children?: ReactNode;
}

type FieldName = 'external_id' | 'name' | 'owner_email' | `attributes.${string}`;

/** An empty input means that the field is missing: the contract accepts empty strings. */
const text = { setValueAs: (value: string) => value || undefined };
const number = { setValueAs: (value: string) => (value === '' ? undefined : Number(value)) };

export function CustomerForm({ customer, onSave, children }: Props) {
  const { register, handleSubmit, getFieldState, formState } = useForm({
    defaultValues: customer,
    resolver: standardSchemaResolver(validateCustomer),
  });

  function field(name: FieldName, options: typeof text | typeof number = text) {
    return { ...register(name, options), error: getFieldState(name, formState).error?.message };
  }

  return (
    <form noValidate onSubmit={handleSubmit(onSave)}>
      <Field
        label="External ID"
        hint="The identifier of the customer in your system."
        readOnly={customer !== undefined}
        {...field('external_id')}
      />
      <Field label="Name" {...field('name')} />
      <Field label="Owner e-mail" optional type="email" {...field('owner_email')} />
      <Field label="Plan" optional as="select" {...field('attributes.plan_tier')}>
        <option value="">Not set</option>
        {account.customer.attributes.plan_tier.values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </Field>
      <Field label="Seats" optional type="number" {...field('attributes.seats', number)} />
      <div className="actions">
        <button type="submit">Save customer</button>
        {children}
      </div>
    </form>
  );
}
