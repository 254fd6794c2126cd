using GanDan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Account> Accounts => Users;

    public DbSet<Grant> Grants => Set<Grant>();
}
