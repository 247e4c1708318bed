import { mount } from '../../components/app/mount.tsx';
import { Desk } from '../../components/settings/desk.tsx';

mount(<Desk />);
