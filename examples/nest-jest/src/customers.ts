import { type Client, type CustomerCreation, createClient, validateCreateCustomer } from '@customerscore-kit/contract';
import {
  BadGatewayException,
  Body,
  Controller,
  Inject,
  Module,
  type PipeTransform,
  Post,
  UnprocessableEntityException,
} from '@nestjs/common';

/** The client of the API, by injection. */
export const CLIENT = Symbol('Customerscore client');

/** Passes on what the contract accepts. */
class CustomerPipe implements PipeTransform<unknown, CustomerCreation> {
  transform(value: unknown): CustomerCreation {
    const result = validateCreateCustomer(value);
    if (result.ok) return result.value;
    throw new UnprocessableEntityException(result.errors.map(({ message }) => message));
  }
}

@Controller('customers')
class CustomersController {
  constructor(@Inject(CLIENT) private readonly client: Client) {}

  @Post()
  async create(@Body(new CustomerPipe()) customer: unknown): Promise<void> {
    const { ok, status } = await this.client.createCustomer(customer as CustomerCreation);
    if (!ok) throw new BadGatewayException(`Customerscore answered ${status}.`);
  }
}

@Module({
  controllers: [CustomersController],
  providers: [
    {
      provide: CLIENT,
      useFactory: () =>
        createClient({ key: process.env.CUSTOMERSCORE_KEY ?? '', baseUrl: process.env.CUSTOMERSCORE_URL }),
    },
  ],
})
export class CustomersModule {}
