import type { Customer } from '@customerscore-kit/contract/types';
import { useState } from 'react';
import { CustomerForm } from './customer-form';
import { PayloadInspector } from './payload-inspector';

const existing: Customer = {
  external_id: '12345',
  name: 'Knapp-Cruz Inc.',
  owner_email: 'jane.doe@example.com',
  attributes: { plan_tier: 'team', seats: 39 },
};

export function App() {
  const [customer, setCustomer] = useState<Customer>();
  const [saved, setSaved] = useState<Customer>();

  function open(next: Customer | undefined) {
    setCustomer(next);
    setSaved(undefined);
  }

  return (
    <>
      <header>
        <h1>Customers</h1>
        <p>Both panels check the data in the browser, with the contract of the Customerscore API.</p>
      </header>
      <main>
        <section aria-labelledby="form-heading">
          <div className="heading">
            <h2 id="form-heading">{customer ? `Edit ${customer.name}` : 'New customer'}</h2>
            <button type="button" className="link" onClick={() => open(customer ? undefined : existing)}>
              {customer ? 'New customer' : 'Edit an existing customer'}
            </button>
          </div>
          <CustomerForm key={customer?.external_id ?? 'new'} customer={customer} onSave={setSaved} />
          <div role="status">
            {saved && (
              <>
                <h3>Ready to send</h3>
                <p>A real app posts this JSON to its own server, which has the API key. This example only shows it.</p>
                <pre>{JSON.stringify({ customers: [saved] }, null, 2)}</pre>
              </>
            )}
          </div>
        </section>
        <section aria-labelledby="inspector-heading">
          <h2 id="inspector-heading">Inspect as you type</h2>
          <PayloadInspector />
        </section>
      </main>
    </>
  );
}
