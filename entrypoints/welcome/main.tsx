import { mount } from '../../components/app/mount.tsx';
import { Welcome } from '../../components/settings/welcome.tsx';

mount(<Welcome />);
