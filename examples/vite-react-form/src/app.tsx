import type { Customer } from '@customerscore-kit/contract/types';
import { type ReactNode, useState } from 'react';
import { Answer } from './answer';
import { CustomerForm } from './customer-form';
import { PayloadInspector } from './payload-inspector';
import { useUpload } from './use-upload';

const existing: Customer = {
  external_id: '12345',
  name: 'Knapp-Cruz Inc.',
  owner_email: 'jane.doe@example.com',
  attributes: { plan_tier: 'team', seats: 39 },
};

interface Props {
  /** Shown below the panels. */
  children?: ReactNode;
}

export function App({ children }: Props) {
  const [customer, setCustomer] = useState<Customer>();
  const { outcome, upload, forget } = useUpload();

  function open(next: Customer | undefined) {
    setCustomer(next);
    forget();
  }

  return (
    <>
      <header>
        <h1>Customers</h1>
        <p>
          Both panels check the data in the browser, with the contract of the Customerscore API, and send it as an
          upload.
        </p>
      </header>
      <main>
        <section aria-labelledby="form-heading" onChange={forget}>
          <div className="heading">
            <h2 id="form-heading">{customer ? `Edit ${customer.name}` : 'New customer'}</h2>
            <button type="button" className="link" onClick={() => open(customer ? undefined : existing)}>
              {customer ? 'New customer' : 'Edit an existing customer'}
            </button>
          </div>
          <CustomerForm
            key={customer?.external_id ?? 'new'}
            customer={customer}
            onSave={(saved) => upload({ customers: [saved] })}
          >
            <Answer outcome={outcome} />
          </CustomerForm>
        </section>
        <section aria-labelledby="inspector-heading">
          <h2 id="inspector-heading">Inspect as you type</h2>
          <PayloadInspector />
        </section>
        {children}
      </main>
    </>
  );
}
